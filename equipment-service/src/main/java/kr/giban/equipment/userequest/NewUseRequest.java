package kr.giban.equipment.userequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kr.giban.equipment.booking.Period;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a firm asks for. */
public record NewUseRequest(
        @NotNull @Schema(description = "이용 시작 · when the use begins")
        Instant from,

        @NotNull @Schema(description = "이용 끝; 이 시각은 다음 이용자의 것 · up to but without this instant")
        Instant to,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "이용 목적; 담당자는 contact에 적습니다 · what for; name people in contact only")
        String purpose,

        @PositiveOrZero @Max(1_000_000) @Schema(description = "시료 수 · number of samples")
        Integer samples,

        @Personal
        @NotNull
        @Valid
        @Schema(description = "담당자; 신청 기관과 센터만 봅니다 · seen by the requester and the center only")
        UseContact contact) {
    Period period() {
        return new Period(from, to);
    }
}
