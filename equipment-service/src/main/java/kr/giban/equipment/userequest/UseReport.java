package kr.giban.equipment.userequest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an accepted use. */
public record UseReport(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 5, fraction = 2)
        @Schema(description = "실제 이용 시간; 오지 않았으면 0 · hours really used; 0 if nobody came")
        BigDecimal actualHours) {}
