package kr.giban.call.organization;

import java.time.Instant;
import java.util.List;
import kr.giban.platform.check.CorporateNumber;

/**
 * An organization as it is shown.
 *
 * @param warnings codes of what looks wrong but is no refusal, {@code corporate-number-check-digit}
 */
public record OrganizationView(
        String id,
        String businessNumber,
        String corporateNumber,
        String nameKo,
        String nameEn,
        String regionCode,
        OrganizationKind kind,
        KindSource kindSource,
        OrganizationState state,
        Instant approvedAt,
        Instant createdAt,
        List<String> warnings) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id(),
                organization.businessNumber(),
                organization.corporateNumber(),
                organization.nameKo(),
                organization.nameEn(),
                organization.regionCode(),
                organization.kind(),
                organization.kindSource(),
                organization.state(),
                organization.approvedAt(),
                organization.createdAt(),
                warnings(organization.corporateNumber()));
    }

    /** Numbers issued since 2025 may carry no check digit, so that a wrong one is only worth a second look. */
    private static List<String> warnings(String corporateNumber) {
        boolean doubtful = corporateNumber != null && !CorporateNumber.hasCheckDigit(corporateNumber);
        return doubtful ? List.of("corporate-number-check-digit") : List.of();
    }
}
