package kr.giban.hearing.opinion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an opinion is shown, and why not. */
public record Moderation(
        @NotNull Decision decision,

        @Size(max = 500) @Schema(description = "WITHHOLD에는 필수 · required to withhold")
        String reason) {

    /** What a moderator decides. */
    public enum Decision {
        PUBLISH,
        WITHHOLD
    }

    OpinionState target() {
        return decision == Decision.PUBLISH ? OpinionState.PUBLISHED : OpinionState.WITHHELD;
    }

    void check(Opinion opinion) {
        if (decision == Decision.WITHHOLD && (reason == null || reason.isBlank())) {
            throw ProblemException.rules(List.of(Fault.at("/reason", "required")));
        }
        if (decision == Decision.PUBLISH && !opinion.consentToPublish) {
            throw ProblemException.rules(List.of(Fault.at("/decision", "no-consent-to-publish")));
        }
    }
}
