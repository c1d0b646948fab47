package kr.giban.equipment.userequest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kr.giban.equipment.booking.Period;
import kr.giban.equipment.center.Masks;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as it is shown. */
public record UseRequestView(
        UUID id,
        UUID itemId,
        String assetNo,

        @Schema(description = "신청 때의 장비명 · the item's name as of the request")
        String itemName,

        UUID centerId,
        String centerCode,

        @Schema(description = "신청 기관(giban_org) · who asks") String organizationId,

        Instant from,
        Instant to,

        @Schema(description = "센터가 제안한 다른 시간 · another time that the center offered")
        Period proposal,

        String purpose,
        Integer samples,

        @Personal @Schema(description = "신청 기관과 센터에만, 목록에서는 누구에게나 가려서 · masked for others, and in lists")
        UseContact contact,

        @Personal @Schema(description = "센터의 안내; 담당자와 같이 가립니다 · the center's words; masked as the contact is")
        String message,

        UseRequestState state,

        @Schema(description = "거절 또는 취소 사유 · why it was declined or canceled")
        String reason,

        Party canceledBy,
        Instant requestedAt,

        @Schema(description = "답변 기한 · until when the center should answer")
        Instant answerDueAt,

        Instant answeredAt,

        @Schema(description = "기한 안에 답하지 않았는지 · whether the answer was, or is, late")
        boolean overdue,

        Instant closedAt,
        BigDecimal actualHours,

        @Schema(description = "이용 완료와 함께 적은 사용기록 · the record of the diary that was made with the report")
        UUID usageRecordId,

        @Schema(description = "담당자와 안내를 지운 때 · when contact and message were erased")
        Instant contactErasedAt,

        Instant updatedAt) {

    /** All of it, for the two sides. */
    static UseRequestView whole(UseRequest of, Instant now) {
        return view(of, of.contact, of.message, now);
    }

    /** Without what is personal, for lists and for those who oversee. */
    static UseRequestView masked(UseRequest of, Instant now) {
        return view(of, of.contact == null ? null : of.contact.masked(), Masks.masked(of.message, false), now);
    }

    private static UseRequestView view(UseRequest of, UseContact contact, String message, Instant now) {
        return new UseRequestView(
                of.id,
                of.itemId,
                of.assetNo,
                of.itemName,
                of.centerId,
                of.centerCode,
                of.organizationId,
                of.startsAt,
                of.endsAt,
                of.proposal(),
                of.purpose,
                of.samples,
                contact,
                message,
                of.state,
                of.reason,
                of.canceledBy,
                of.requestedAt,
                of.answerDueAt,
                of.answeredAt,
                of.isOverdue(now),
                of.closedAt,
                of.actualHours,
                of.usageRecordId,
                of.contactErasedAt,
                of.updatedAt);
    }
}
