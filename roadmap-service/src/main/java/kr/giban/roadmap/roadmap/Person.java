package kr.giban.roadmap.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.giban.platform.audit.Personal;

/** Someone of the planning group. */
public record Person(
        @Personal @NotBlank @Size(max = 100) String name,
        @Size(max = 200) String affiliation) {

    /** As the public may see it: the first letter alone. */
    Person masked() {
        return new Person(PersonName.mask(name), affiliation);
    }
}
