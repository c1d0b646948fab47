package kr.giban.roadmap.roadmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A division of a roadmap and its people.
 *
 * @param code a code of {@code /v1/divisions}
 * @param pd who leads it; null while nobody does
 */
public record DivisionPart(
        @NotBlank @Size(max = 40) String code,
        @Valid Person pd,
        @NotNull @Size(max = 50) List<@NotNull @Valid Person> members) {

    DivisionPart masked() {
        return new DivisionPart(
                code,
                pd == null ? null : pd.masked(),
                members.stream().map(Person::masked).toList());
    }
}
