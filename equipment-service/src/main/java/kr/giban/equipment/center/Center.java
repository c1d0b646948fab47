package kr.giban.equipment.center;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A support center: it stands at a host institution, and one organization reports for it. */
@Entity
@Table(name = "center")
class Center {
    @Id
    UUID id;

    @Column(updatable = false)
    String code;

    @Column(name = "organization_id", updatable = false)
    String organizationId;

    @Column(name = "name_ko")
    String nameKo;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "host_institution")
    String hostInstitution;

    @Column(name = "technopark_code")
    String technoparkCode;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "contact_name")
    String contactName;

    @Column(name = "contact_phone")
    String contactPhone;

    @Column(name = "contact_email")
    String contactEmail;

    @Column(name = "established_on")
    LocalDate establishedOn;

    Double latitude;
    Double longitude;

    @Enumerated(EnumType.STRING)
    CenterState state = CenterState.INITIAL;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    /** Takes over what a client may set; the code stays. */
    void describe(CenterContent content, Instant now) {
        nameKo = content.nameKo();
        nameEn = content.nameEn();
        hostInstitution = content.hostInstitution();
        technoparkCode = content.technoparkCode();
        regionCode = content.regionCode();
        contactName = content.contactName();
        contactPhone = content.contactPhone();
        contactEmail = content.contactEmail();
        establishedOn = content.establishedOn();
        latitude = content.latitude();
        longitude = content.longitude();
        updatedAt = now;
    }

    CenterContent content() {
        return new CenterContent(
                code,
                nameKo,
                nameEn,
                hostInstitution,
                technoparkCode,
                regionCode,
                contactName,
                contactPhone,
                contactEmail,
                establishedOn,
                latitude,
                longitude,
                state);
    }
}
