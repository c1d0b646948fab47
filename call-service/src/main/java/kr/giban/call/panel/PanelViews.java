package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.giban.call.proposal.Applicant;
import kr.giban.call.proposal.Applicants;
import kr.giban.call.review.SoftConflict;

/** Shows committees as they stand now. */
@ApplicationScoped
public class PanelViews {
    private final PanelMemberRepository members;
    private final Applicants applicants;

    PanelViews(PanelMemberRepository members, Applicants applicants) {
        this.members = members;
        this.applicants = applicants;
    }

    /** A view and the version that its ETag tells. */
    record Seen(PanelView view, long version) {}

    Seen seen(Panel panel) {
        return new Seen(view(panel), panel.version());
    }

    PanelView view(Panel panel) {
        List<Applicant> all = applicants.ofTask(panel.callTaskId());
        return new PanelView(
                panel.callTaskId(),
                panel.state(),
                members.ofTask(panel.callTaskId()).stream()
                        .map(member -> view(member, all))
                        .toList());
    }

    private static PanelView.MemberView view(PanelMember member, List<Applicant> applicants) {
        return new PanelView.MemberView(
                member.id(),
                member.subject(),
                member.name(),
                member.organizationId(),
                member.regionCode(),
                member.industry(),
                member.chair(),
                applicants.stream()
                        .map(applicant -> possible(member, applicant))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<PanelView.PossibleConflict> possible(PanelMember member, Applicant applicant) {
        List<SoftConflict> found = SoftConflicts.of(member, applicant);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new PanelView.PossibleConflict(applicant.proposalId(), found));
    }
}
