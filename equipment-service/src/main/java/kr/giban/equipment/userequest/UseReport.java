package kr.giban.equipment.userequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an accepted use, and what the diary is to say of it, if it is to be recorded at once. */
public record UseReport(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 5, fraction = 2)
        @Schema(description = "실제 이용 시간; 오지 않았으면 0 · hours really used; 0 if nobody came")
        BigDecimal actualHours,

        @Valid
        @Schema(
                description = "있으면 이 이용을 사용기록에도 적습니다. 나머지는 신청에서 가져옵니다."
                        + " · If given, the use is recorded in the diary too, with what the request says of it.")
        DiaryEntry usage) {}
