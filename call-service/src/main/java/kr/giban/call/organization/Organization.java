package kr.giban.call.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An organization that applies or takes part; its id is the claim of its members' tokens. */
@Entity
@Table(name = "organization")
public class Organization {
    @Id
    private String id;

    private String businessNumber;

    private String corporateNumber;

    private String nameKo;

    private String nameEn;

    private String regionCode;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    private KindSource kindSource;

    @Enumerated(EnumType.STRING)
    private OrganizationState state;

    private Instant approvedAt;

    private Instant createdAt;

    @Version
    private long version;

    protected Organization() {}

    Organization(String id, OrganizationRequest request, String businessNumber, OrganizationKind kind, Instant now) {
        this.id = id;
        this.businessNumber = businessNumber;
        this.corporateNumber = request.corporateNumber();
        this.nameKo = request.nameKo();
        this.nameEn = request.nameEn();
        this.regionCode = request.regionCode();
        this.kind = kind;
        this.kindSource = KindSource.BUSINESS_NUMBER;
        this.state = OrganizationState.INITIAL;
        this.createdAt = now;
    }

    void approve(boolean nonProfitByStatutes, Instant now) {
        state.mustReach(OrganizationState.APPROVED);
        if (nonProfitByStatutes && kind == OrganizationKind.FOR_PROFIT) {
            kind = OrganizationKind.NON_PROFIT;
            kindSource = KindSource.STATUTES;
        }
        state = OrganizationState.APPROVED;
        approvedAt = now;
    }

    public String id() {
        return id;
    }

    public String businessNumber() {
        return businessNumber;
    }

    public String corporateNumber() {
        return corporateNumber;
    }

    public String nameKo() {
        return nameKo;
    }

    public String nameEn() {
        return nameEn;
    }

    public String regionCode() {
        return regionCode;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public KindSource kindSource() {
        return kindSource;
    }

    public boolean isApproved() {
        return state == OrganizationState.APPROVED;
    }

    public boolean isNonProfit() {
        return kind == OrganizationKind.NON_PROFIT;
    }

    public OrganizationState state() {
        return state;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
