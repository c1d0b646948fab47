package kr.giban.equipment.center;

import java.util.UUID;

/** What the feed tells of a center: no contact. */
record CenterEvent(
        UUID id,
        String code,
        String nameKo,
        String nameEn,
        String hostInstitution,
        String organizationId,
        String technoparkCode,
        String regionCode,
        Double latitude,
        Double longitude,
        CenterState state,
        long version) {
    static CenterEvent of(Center center) {
        return new CenterEvent(
                center.id,
                center.code,
                center.nameKo,
                center.nameEn,
                center.hostInstitution,
                center.organizationId,
                center.technoparkCode,
                center.regionCode,
                center.latitude,
                center.longitude,
                center.state,
                center.version);
    }
}
