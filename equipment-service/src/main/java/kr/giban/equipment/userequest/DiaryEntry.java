package kr.giban.equipment.userequest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kr.giban.equipment.item.ItemSizes;
import kr.giban.equipment.usage.UsageContent;
import kr.giban.equipment.usage.UserOrganizationType;
import kr.giban.platform.audit.Personal;
import kr.giban.platform.time.Seoul;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the diary is to say of a use beyond the request for it, which says the rest: its day, who asked, for what, and how many
 * samples. Not by whom: who is to be called is no user of the item, and is kept for another time.
 */
public record DiaryEntry(
        @Size(max = ItemSizes.ASSET_NO)
        @Schema(description = "기록번호; 없으면 UR-신청번호 · the record's number; UR- and the request's id if left out")
        String recordNo,

        @NotNull UserOrganizationType userOrganizationType,

        @Size(max = ItemSizes.SHORT)
        @Schema(description = "사용 기관; 없으면 신청 기관 · the user's organization; the requester if left out")
        String userOrganization,

        @Personal @Size(max = ItemSizes.NUMBER) @Schema(description = "사용자 · the user")
        String userName,

        @PositiveOrZero @Max(1_000_000) @Schema(description = "시료 수; 없으면 신청한 수 · as asked for if left out")
        Integer samples,

        @PositiveOrZero @Max(ItemSizes.COST_KRW) @Schema(description = "사용료 · fee")
        Long feeKrw,

        @Size(max = ItemSizes.LONG) @Schema(description = "목적; 없으면 신청한 목적 · as asked for if left out")
        String purpose) {

    /** The record that it makes of the request. */
    UsageContent of(UseRequest request, BigDecimal hours) {
        boolean individual = userOrganizationType == UserOrganizationType.INDIVIDUAL;
        String requester = individual ? null : request.organizationId;
        return new UsageContent(
                isSaid(recordNo) ? recordNo : "UR-" + request.id,
                Seoul.dateOf(request.startsAt),
                isSaid(userOrganization) ? userOrganization : requester,
                userOrganizationType,
                userName,
                samples == null ? request.samples : samples,
                hours,
                feeKrw,
                isSaid(purpose) ? purpose : request.purpose,
                null);
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
