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

        @Schema(description = "지난해 가동률로 정한 상태; 가동률이 없으면 없음 · from last year's utilization; absent without one")
        ItemState derivedState,

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

    static ItemResponse of(Item item, ItemRules rules, boolean own) {
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
                rules.derivedState(item.content()),
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
