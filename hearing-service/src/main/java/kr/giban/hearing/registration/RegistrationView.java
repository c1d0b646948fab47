package kr.giban.hearing.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration. Personal values are whole where the one who registered reads it, and masked in lists and in the answers of
 * commands: those are kept for repetitions.
 */
@Schema(name = "Registration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
        UUID id,
        UUID hearingId,
        AttendanceMode mode,
        RegistrationState state,

        @Schema(description = "대기 순번 · place in the queue, while waiting")
        Long place,

        Instant offerExpiresAt,

        @Schema(description = "입장 확인 코드 · code for the check-in")
        String code,

        boolean walkIn,
        @Personal String name,
        @Personal String email,
        @Personal String phone,
        @Personal String organization,
        StakeholderGroup stakeholderGroup,
        String consentVersion,
        Instant consentedAt,
        Instant checkedInAt,
        Instant createdAt,
        Instant updatedAt,

        @Personal
        @Schema(description = "비밀 값, 등록할 때 한 번만 · the secret, told once: send it later in Registration-Secret")
        String secret,

        @JsonIgnore @Schema(hidden = true) long revision) {

    static RegistrationView whole(Registration of, Long place) {
        return view(of, of.contact, place, null);
    }

    /** The one answer that tells the secret. */
    static RegistrationView received(Registration of, Long place, String secret) {
        return view(of, masked(of.contact), place, secret);
    }

    static RegistrationView masked(Registration of, Long place) {
        return view(of, masked(of.contact), place, null);
    }

    private static Contact masked(Contact contact) {
        return contact == null ? null : contact.masked();
    }

    private static RegistrationView view(Registration of, Contact contact, Long place, String secret) {
        Contact shown = contact == null ? new Contact(null, null, null) : contact;
        return new RegistrationView(
                of.id,
                of.hearingId,
                of.mode,
                of.state,
                place,
                of.offerExpiresAt,
                of.code,
                of.walkIn,
                shown.name(),
                shown.email(),
                shown.phone(),
                of.organization,
                of.stakeholderGroup,
                of.consentVersion,
                of.consentedAt,
                of.checkedInAt,
                of.createdAt,
                of.updatedAt,
                secret,
                of.version);
    }
}
