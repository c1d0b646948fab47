package kr.giban.call.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A reviewer's sheet.
 *
 * @param correctionReason why a sheet given before is replaced; required then
 */
public record ScoresRequest(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid CriterionScore> scores,
        @NotBlank @Size(max = 10000) String opinion,
        @Size(max = 1000) String correctionReason) {}
