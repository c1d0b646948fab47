package kr.giban.hearing.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.hearing.seat.AttendanceMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone asks for a seat. */
public record RegistrationRequest(
        @NotNull AttendanceMode mode,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 254) String email,

        @NotBlank @Size(max = 30) @Pattern(regexp = "[0-9+() -]{8,30}")
        String phone,

        @Size(max = 200) String organization,
        @NotNull StakeholderGroup stakeholderGroup,

        @NotBlank
        @Size(max = 50)
        @Schema(
                description = "동의한 개인정보 안내문의 버전(규정 registration.consent) · version of the consent "
                        + "text agreed to (rule registration.consent)")
        String consentVersion) {

    Contact contact() {
        return new Contact(name, email, phone);
    }
}
