package kr.giban.hearing.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What of a consultation may change until it closes. */
public record ConsultationPatch(
        @NotBlank @Size(max = 200) String title,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt) {

    static ConsultationPatch of(Consultation of) {
        return new ConsultationPatch(of.title, of.opensAt, of.closesAt);
    }
}
