package kr.giban.call.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.SealedContent;
import kr.giban.platform.id.UuidV7;

/** The agreement (협약) between the agency and a selected applicant. */
@Entity
@Table(name = "agreement")
public class Agreement {
    @Id
    private UUID id;

    private UUID callTaskId;

    private UUID proposalId;

    private String organizationId;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private long nationalKrw;

    private long totalKrw;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private Instant dueAt;

    private Instant applicantSignedAt;

    private Instant agencySignedAt;

    private Instant createdAt;

    @Version
    private long version;

    protected Agreement() {}

    Agreement(Proposal proposal, SealedContent sealed, Period period, Instant dueAt, Instant now) {
        this.id = UuidV7.next();
        this.callTaskId = proposal.callTaskId();
        this.proposalId = proposal.id();
        this.organizationId = proposal.organizationId();
        this.state = AgreementState.INITIAL;
        this.nationalKrw = sealed.content().nationalKrw();
        this.totalKrw = sealed.content().totalKrw();
        this.startsOn = period.startsOn();
        this.endsOn = period.endsOn();
        this.dueAt = dueAt;
        this.createdAt = now;
    }

    /** How long the project runs. */
    record Period(LocalDate startsOn, LocalDate endsOn) {}

    /** Who signs. */
    enum Side {
        APPLICANT,
        AGENCY
    }

    /** One side's signature; the second makes the agreement, and nobody signs twice. */
    void sign(Side side, Instant now) {
        AgreementState target = state == AgreementState.PREPARED ? AgreementState.PARTLY_SIGNED : AgreementState.SIGNED;
        state.mustReach(target);
        if ((side == Side.APPLICANT ? applicantSignedAt : agencySignedAt) != null) {
            throw state.illegal();
        }
        if (side == Side.APPLICANT) {
            applicantSignedAt = now;
        } else {
            agencySignedAt = now;
        }
        state = target;
    }

    void lapse() {
        state.mustReach(AgreementState.LAPSED);
        state = AgreementState.LAPSED;
    }

    UUID id() {
        return id;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    UUID proposalId() {
        return proposalId;
    }

    String organizationId() {
        return organizationId;
    }

    AgreementState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    AgreementView view() {
        return new AgreementView(
                id,
                callTaskId,
                proposalId,
                organizationId,
                state,
                nationalKrw,
                totalKrw,
                startsOn,
                endsOn,
                dueAt,
                applicantSignedAt,
                agencySignedAt,
                createdAt);
    }

    long version() {
        return version;
    }
}
