package kr.giban.call.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.call.proposal.Applicants;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/**
 * Holds a reviewer to what the sign-in says, whatever was typed when the committee was put together and whatever is
 * declared: who belongs to an applicant cannot judge it.
 */
@ApplicationScoped
public class ReviewConflicts {
    private final Applicants applicants;
    private final Caller caller;

    ReviewConflicts(Applicants applicants, Caller caller) {
        this.applicants = applicants;
        this.caller = caller;
    }

    void refuse(Review review) {
        String own = caller.organization().orElse(null);
        List<Fault> faults = new ArrayList<>(applicants.of(review.proposalId()).conflicts(null, caller.subject(), own));
        if (own != null && review.employer() != null && !own.equals(review.employer())) {
            faults.add(
                    Fault.of("conflict-other-employer", Map.of("organizationId", own, "employer", review.employer())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(faults);
        }
    }
}
