package kr.giban.roadmap.roadmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.giban.roadmap.version.Header;

/** A roadmap as its planners write it. */
public record RoadmapRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Min(2000) @Max(2100) Integer yearFrom,
        @NotNull @Min(2000) @Max(2100) Integer yearTo,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid DivisionPart> divisions,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 200) String> strategies) {

    Header header() {
        return new Header(
                title,
                yearFrom,
                yearTo,
                List.copyOf(strategies),
                divisions.stream().map(DivisionPart::code).toList());
    }
}
