package kr.giban.equipment.item;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kr.giban.equipment.center.Masks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item as it is shown; its operator is masked for everyone but the reporting organization. The sender's number is not
 * shown: it can grow while the item and its tag stay as they are.
 */
public record ItemResponse(
        UUID id,
        UUID centerId,
        String centerCode,
        String centerNameKo,
        String organizationId,
        String regionCode,
        String technoparkCode,
        String assetNo,

        @JsonUnwrapped @JsonIgnoreProperties("sourceVersion")
        ItemContent content,

        @Schema(
                description = "가동률로 정한 상태: 지난해 사용기록이 있으면 그것으로, 없으면 센터가 마지막으로 보고한 가동률로; 둘 다 없으면 없음"
                        + " · from the utilization: from last year's diary where it has records, else from what the center"
                        + " last reported; absent without either")
        ItemState derivedState,

        @Schema(description = "derivedState가 어디서 나왔는지 · what derivedState rests on")
        CountedFrom derivedFrom,

        @Schema(description = "취득금액이 관리 기준 이상인지; 금액이 없으면 없음 · whether the cost reaches the threshold of review")
        Boolean inScope,

        @Schema(description = "대표 사진의 주소; 없으면 없음 · where the photo is that stands for the item; absent without one")
        String coverPhoto,

        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description = "목록에서 q로 찾았을 때: text는 낱말로, similar는 비슷한 제작사·모델로 · in a list by q: by its words, or as"
                        + " a maker or model that looks alike",
                enumeration = {"text", "similar"})
        String matchedBy,

        @Schema(description = "목록에서 near를 주었을 때 센터까지의 거리(km) · in a list with near: how far the center is, in km")
        BigDecimal distanceKm) {

    /** @param diaryPercent what the diary of the year that counts says; null without records */
    static ItemResponse of(Item item, ItemRules rules, BigDecimal diaryPercent, boolean own) {
        ItemState derived = rules.derivedState(item.content(), diaryPercent);
        return new ItemResponse(
                item.id(),
                item.centerId(),
                item.centerCode(),
                item.centerNameKo(),
                item.organizationId(),
                item.regionCode(),
                item.technoparkCode(),
                item.assetNo(),
                shown(item.content(), own),
                derived,
                derived == null ? null : diaryPercent == null ? CountedFrom.REPORT : CountedFrom.DIARY,
                rules.inScope(item.content()),
                item.coverAttachmentId() == null
                        ? null
                        : "/v1/equipment/" + item.id() + "/attachments/" + item.coverAttachmentId() + "/content",
                item.createdAt(),
                item.updatedAt(),
                null,
                null);
    }

    /** The same, with how a list found it. */
    ItemResponse found(String by, BigDecimal distance) {
        return new ItemResponse(
                id,
                centerId,
                centerCode,
                centerNameKo,
                organizationId,
                regionCode,
                technoparkCode,
                assetNo,
                content,
                derivedState,
                derivedFrom,
                inScope,
                coverPhoto,
                createdAt,
                updatedAt,
                by,
                distance);
    }

    private static ItemContent shown(ItemContent item, boolean own) {
        return item.shown(Masks.masked(item.operatorName(), own), Masks.masked(item.operatorPhone(), own));
    }
}
