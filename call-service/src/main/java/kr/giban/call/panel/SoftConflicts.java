package kr.giban.call.panel;

import java.util.List;
import kr.giban.call.proposal.Applicant;
import kr.giban.call.review.SoftConflict;

/** What may be a conflict of interest, and so asks for a declaration. */
final class SoftConflicts {
    private SoftConflicts() {}

    static List<SoftConflict> of(PanelMember member, Applicant applicant) {
        return member.regionCode() != null && applicant.regions().contains(member.regionCode())
                ? List.of(new SoftConflict("same-region", member.regionCode()))
                : List.of();
    }
}
