package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.organization.Organization;
import kr.giban.call.organization.OrganizationService;
import kr.giban.call.receipt.ReceiptService;
import kr.giban.platform.check.BusinessNumber;
import kr.giban.platform.problem.ProblemException;

/** Reads out of what was submitted who stands behind each proposal. */
@ApplicationScoped
public class Applicants {
    private final ProposalRepository proposals;
    private final ReceiptService receipts;
    private final OrganizationService organizations;

    Applicants(ProposalRepository proposals, ReceiptService receipts, OrganizationService organizations) {
        this.proposals = proposals;
        this.receipts = receipts;
        this.organizations = organizations;
    }

    /** Those of the proposals in evaluation. */
    public List<Applicant> ofTask(UUID callTaskId) {
        return proposals.ofTask(callTaskId, Set.of(ProposalState.IN_EVALUATION)).stream()
                .map(this::of)
                .toList();
    }

    public Applicant of(UUID proposalId) {
        return of(proposals.findByIdOptional(proposalId).orElseThrow(ProblemException::notFound));
    }

    Applicant of(Proposal proposal) {
        ProposalContent content =
                SealedContent.of(receipts.get(proposal.submissionId())).content();
        Set<String> institutions = institutions(proposal.organizationId(), content.consortium());
        Set<String> people = new HashSet<>(organizations.members(institutions));
        people.addAll(receipts.submitters(proposal.id()));
        return new Applicant(proposal.id(), institutions, people, regions(proposal.organizationId(), content));
    }

    private Set<String> institutions(String lead, List<ConsortiumMember> consortium) {
        Set<String> institutions = new HashSet<>(Set.of(lead));
        organizations
                .byBusinessNumbers(consortium.stream()
                        .map(member -> BusinessNumber.digits(member.businessNumber()))
                        .toList())
                .forEach(organization -> institutions.add(organization.id()));
        for (ConsortiumMember member : consortium) {
            if (member.organizationId() != null) {
                institutions.add(member.organizationId());
            }
        }
        return institutions;
    }

    private Set<String> regions(String lead, ProposalContent content) {
        Set<String> regions = new HashSet<>();
        organizations.find(lead).map(Organization::regionCode).ifPresent(regions::add);
        if (content.regionCode() != null) {
            regions.add(content.regionCode());
        }
        for (ConsortiumMember member : content.consortium()) {
            if (member.regionCode() != null) {
                regions.add(member.regionCode());
            }
        }
        return regions;
    }
}
