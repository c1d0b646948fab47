package kr.giban.call.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call for tasks of the roadmap version in force.
 *
 * @param taskCodes the tasks to call; left out: all of the year that are planned
 */
public record FromRoadmapRequest(
        @NotNull UUID roadmapId,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @Size(min = 1, max = 200) List<@NotBlank @Size(max = 40) String> taskCodes,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 20000) String description,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Valid TermsRequest terms) {

    CallText text() {
        return new CallText(title, description, opensAt, closesAt, terms);
    }
}
