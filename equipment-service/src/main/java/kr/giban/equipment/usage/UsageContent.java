package kr.giban.equipment.usage;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import kr.giban.equipment.item.ItemSizes;
import kr.giban.equipment.item.PlainText;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the diary of an item says of one use.
 *
 * @param sourceVersion ascending number of the sender's system; an older one than stored is refused
 */
public record UsageContent(
        @NotBlank
        @Size(max = ItemSizes.ASSET_NO)
        @Schema(
                description =
                        "보고 기관의 기록번호; 장비 안에서 하나뿐 · the reporting organization's own number, unique within the item")
        String recordNo,

        @NotNull LocalDate usedOn,

        @Size(max = ItemSizes.SHORT)
        @Schema(description = "사용 기관; 개인(INDIVIDUAL)이면 비운다 · the user's organization; none for INDIVIDUAL")
        String userOrganization,

        @NotNull UserOrganizationType userOrganizationType,

        @Personal
        @Size(max = ItemSizes.NUMBER)
        @Schema(description = "사용자; 보고 기관에만 보인다 · the user; shown to the reporting organization only")
        String userName,

        @PositiveOrZero @Max(1_000_000) @Schema(description = "시료 수 · number of samples")
        Integer samples,

        @NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Schema(description = "사용시간 · hours of operation")
        BigDecimal hours,

        @PositiveOrZero @Max(ItemSizes.COST_KRW) @Schema(description = "사용료 · fee")
        Long feeKrw,

        @Size(max = ItemSizes.LONG) String purpose,

        @PositiveOrZero @Schema(description = "보내는 시스템에서 커지기만 하는 번호 · a number of the sender's system that only grows")
        Long sourceVersion) {

    /** The same with texts stripped, empty ones as none, and the hours as they are stored. */
    UsageContent normalized() {
        return new UsageContent(
                PlainText.of(recordNo),
                usedOn,
                text(userOrganization),
                userOrganizationType,
                text(userName),
                samples,
                hours.setScale(2, RoundingMode.UNNECESSARY),
                feeKrw,
                text(purpose),
                sourceVersion);
    }

    UsageContent withUserName(String name) {
        return new UsageContent(
                recordNo,
                usedOn,
                userOrganization,
                userOrganizationType,
                name,
                samples,
                hours,
                feeKrw,
                purpose,
                sourceVersion);
    }

    /** Whether both say the same of the use. */
    boolean saysTheSameAs(UsageContent other) {
        return unnumbered().equals(other.unnumbered());
    }

    private UsageContent unnumbered() {
        return new UsageContent(
                recordNo,
                usedOn,
                userOrganization,
                userOrganizationType,
                userName,
                samples,
                hours,
                feeKrw,
                purpose,
                null);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
