package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.organization.Organization;
import kr.giban.call.organization.OrganizationService;
import kr.giban.call.proposal.ConsortiumMember;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalService;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.proposal.SealedContent;
import kr.giban.platform.check.BusinessNumber;

/** Reads out of what was submitted who stands behind each proposal. */
@ApplicationScoped
public class Applicants {
    private final ProposalProgress progress;
    private final ProposalService proposals;
    private final OrganizationService organizations;

    Applicants(ProposalProgress progress, ProposalService proposals, OrganizationService organizations) {
        this.progress = progress;
        this.proposals = proposals;
        this.organizations = organizations;
    }

    List<Applicant> of(UUID callTaskId) {
        return progress.of(callTaskId, ProposalState.IN_EVALUATION).stream()
                .map(this::applicant)
                .toList();
    }

    private Applicant applicant(Proposal proposal) {
        SealedContent sealed = proposals.sealed(proposal);
        Set<String> institutions = new HashSet<>(Set.of(proposal.organizationId()));
        Set<String> regions = new HashSet<>();
        organizations
                .find(proposal.organizationId())
                .map(Organization::regionCode)
                .ifPresent(regions::add);
        if (sealed.content().regionCode() != null) {
            regions.add(sealed.content().regionCode());
        }
        List<ConsortiumMember> consortium = sealed.content().consortium();
        organizations
                .byBusinessNumbers(consortium.stream()
                        .map(member -> BusinessNumber.digits(member.businessNumber()))
                        .toList())
                .forEach(organization -> institutions.add(organization.id()));
        for (ConsortiumMember member : consortium) {
            if (member.organizationId() != null) {
                institutions.add(member.organizationId());
            }
            if (member.regionCode() != null) {
                regions.add(member.regionCode());
            }
        }
        return new Applicant(proposal.id(), institutions, regions);
    }
}
