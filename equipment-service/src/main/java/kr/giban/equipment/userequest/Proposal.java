package kr.giban.equipment.userequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kr.giban.equipment.booking.Period;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another time that a center offers. */
public record Proposal(
        @NotNull Instant from,
        @NotNull Instant to,

        @Personal @Size(max = 2000) @Schema(description = "신청 기관과 센터만 봅니다 · seen by the requester and the center only")
        String message) {
    Period period() {
        return new Period(from, to);
    }
}
