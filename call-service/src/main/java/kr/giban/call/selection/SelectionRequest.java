package kr.giban.call.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The decision of a committee. Who is selected follows from the ranking and cannot be said here.
 *
 * @param opinions the overall opinion on each evaluated proposal, as its applicant will read it
 * @param reserves how many of the next that passed wait as reserves; all of them if left out
 * @param withoutPendingReviews decide although some reviewers have not scored
 */
public record SelectionRequest(
        @NotNull @Size(max = 200) List<@NotNull @Valid Opinion> opinions,
        @Min(0) @Max(100) Integer reserves,
        Boolean withoutPendingReviews) {

    /** The overall opinion on one proposal. */
    public record Opinion(
            @NotNull UUID proposalId,
            @NotBlank @Size(max = 10000) String opinion) {}
}
