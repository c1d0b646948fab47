package kr.giban.hearing.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.platform.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opinion as it is given. */
public record OpinionRequest(
        @NotNull Respondent respondent,

        @Size(max = 100) @Schema(description = "개인만, 공개하지 않음 · individuals only; never shown")
        String name,

        @Email @Size(max = 254) @Schema(description = "공개하지 않음 · never shown")
        String email,

        @Size(max = 30) @Pattern(regexp = "[0-9+() -]{8,30}") @Schema(description = "공개하지 않음 · never shown")
        String phone,

        @Size(max = 200) @Schema(description = "기관만, 의견과 함께 공개 · organizations only; shown with the opinion")
        String organization,

        @NotNull StakeholderGroup stakeholderGroup,
        @NotNull @Valid Target target,
        @NotBlank @Size(max = 100_000) String text,
        @NotNull Boolean consentToPublish) {

    Contact contact() {
        return new Contact(name, email, phone);
    }

    /** What does not belong to the kind of respondent, or is missing. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(target.faults("/target"));
        if (respondent == Respondent.ANONYMOUS
                && Stream.of(name, email, phone, organization).anyMatch(value -> value != null)) {
            faults.add(Fault.at("/respondent", "anonymous-names-someone"));
        }
        if (respondent == Respondent.INDIVIDUAL && isEmpty(name)) {
            faults.add(Fault.at("/name", "required"));
        }
        if (respondent == Respondent.INDIVIDUAL && organization != null) {
            faults.add(Fault.at("/organization", "organization-of-individual"));
        }
        if (respondent == Respondent.ORGANIZATION && isEmpty(organization)) {
            faults.add(Fault.at("/organization", "required"));
        }
        return faults;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
