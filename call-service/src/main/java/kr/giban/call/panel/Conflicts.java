package kr.giban.call.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.call.review.SoftConflict;
import kr.giban.platform.problem.Fault;

/** Conflicts of interest by rule: hard ones refuse an assignment, soft ones ask for a declaration. */
final class Conflicts {
    private Conflicts() {}

    /** All reasons why members may not sit on the committee. */
    static List<Fault> hard(List<MemberRequest> members, List<Applicant> applicants, Set<String> sanctioned) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            MemberRequest member = members.get(i);
            for (Applicant applicant : applicants) {
                if (applicant.institutions().contains(member.organizationId())) {
                    faults.add(Fault.at(
                            "/members/" + i,
                            "conflict-employer",
                            Map.of(
                                    "organizationId", member.organizationId(),
                                    "proposalId", applicant.proposalId())));
                }
            }
            if (sanctioned.contains(member.subject())) {
                faults.add(Fault.at("/members/" + i, "conflict-sanctioned"));
            }
        }
        return faults;
    }

    static List<SoftConflict> soft(PanelMember member, Applicant applicant) {
        return member.regionCode() != null && applicant.regions().contains(member.regionCode())
                ? List.of(new SoftConflict("same-region", member.regionCode()))
                : List.of();
    }
}
