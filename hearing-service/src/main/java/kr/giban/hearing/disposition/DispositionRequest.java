package kr.giban.hearing.disposition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A disposition as a planner drafts it. */
public record DispositionRequest(
        @Size(max = 500) @Schema(description = "답하는 의견들 · the opinions it answers")
        List<@NotNull UUID> opinionIds,

        @Schema(description = "또는 거의 같은 의견의 묶음 전체 · or a whole group of near-duplicates")
        UUID groupId,

        @NotNull DispositionKind kind,
        @NotBlank @Size(max = 2000) String reason,

        @Size(max = 200)
        @Pattern(regexp = CHANGE_REF)
        @Schema(
                description =
                        "반영한 곳: tasks/<과제 코드>, needs/<수요 코드나 id>와 그 /<항목>, roadmap/<항목>. 반영이면 공개할 때 필수 · what was changed; required of accepted ones when "
                                + "they are published")
        String changeRef) {
    private static final String FIELD = "[A-Za-z][A-Za-z0-9]{0,59}";
    static final String CHANGE_REF = "tasks/[0-9]{4}-[A-Z][A-Z0-9_]{1,29}-[0-9]{2,3}(?:/" + FIELD + ")?"
            + "|needs/[A-Za-z0-9][A-Za-z0-9_-]{0,59}(?:/" + FIELD + ")?"
            + "|roadmap/" + FIELD;
}
