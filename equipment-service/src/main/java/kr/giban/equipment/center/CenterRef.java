package kr.giban.equipment.center;

import java.util.UUID;

/** What other features need to know of a center. */
public record CenterRef(UUID id, String code, String organizationId) {
    static CenterRef of(Center center) {
        return new CenterRef(center.id, center.code, center.organizationId);
    }
}
