package kr.giban.equipment.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time during which a center keeps an item closed. */
public record NewClosure(
        @NotNull Instant from,

        @NotNull @Schema(description = "이 시각 직전까지 · up to but without this instant")
        Instant to,

        @NotBlank @Size(max = 500) @Schema(description = "공개되므로 이름을 적지 마십시오 · public: name nobody")
        String reason) {
    Period period() {
        return new Period(from, to);
    }
}
