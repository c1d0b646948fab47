package kr.giban.equipment.center;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center as it is shown; its contact is masked for everyone but its reporting organization. */
public record CenterResponse(
        UUID id,
        String code,
        String nameKo,
        String nameEn,
        String hostInstitution,

        @Schema(description = "보고 기관(giban_org) · the organization that reports for it")
        String organizationId,

        String technoparkCode,
        String regionCode,
        String contactName,
        String contactPhone,
        String contactEmail,
        LocalDate establishedOn,
        Double latitude,
        Double longitude,
        CenterState state,
        Instant createdAt,
        Instant updatedAt) {
    static CenterResponse of(Center center, boolean own) {
        return new CenterResponse(
                center.id,
                center.code,
                center.nameKo,
                center.nameEn,
                center.hostInstitution,
                center.organizationId,
                center.technoparkCode,
                center.regionCode,
                Masks.masked(center.contactName, own),
                Masks.masked(center.contactPhone, own),
                Masks.masked(center.contactEmail, own),
                center.establishedOn,
                center.latitude,
                center.longitude,
                center.state,
                center.createdAt,
                center.updatedAt);
    }
}
