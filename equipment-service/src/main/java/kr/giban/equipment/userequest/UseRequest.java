package kr.giban.equipment.userequest;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kr.giban.equipment.booking.Period;
import org.hibernate.annotations.OptimisticLock;

/** A firm's request to use an item. Item and center stand in it as of the request. */
@Entity
@Table(name = "use_request")
class UseRequest {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID itemId;

    @Column(updatable = false)
    String assetNo;

    @Column(updatable = false)
    String itemName;

    @Column(updatable = false)
    UUID centerId;

    @Column(updatable = false)
    String centerCode;

    @Column(updatable = false)
    String centerOrganizationId;

    @Column(updatable = false)
    String organizationId;

    @Column(updatable = false)
    String subject;

    Instant startsAt;
    Instant endsAt;
    Instant proposedStartsAt;
    Instant proposedEndsAt;

    @Column(updatable = false)
    String purpose;

    @Column(updatable = false)
    Integer samples;

    @Embedded
    UseContact contact;

    /** The center's words to the requester. */
    String message;

    @Enumerated(EnumType.STRING)
    UseRequestState state = UseRequestState.INITIAL;

    String reason;

    @Enumerated(EnumType.STRING)
    Party canceledBy;

    UUID bookingId;

    @Column(updatable = false)
    Instant requestedAt;

    @Column(updatable = false)
    Instant answerDueAt;

    Instant answeredAt;

    /** Changes nothing that anyone has read, so it must not make the tags that they hold stale. */
    @OptimisticLock(excluded = true)
    Instant overdueToldAt;

    Instant closedAt;
    BigDecimal actualHours;

    /** What the diary says of it; null if it was not recorded with the report. */
    UUID usageRecordId;

    Instant contactErasedAt;
    Instant updatedAt;

    @Version
    long version;

    Period period() {
        return new Period(startsAt, endsAt);
    }

    /** The time that the center offered instead; null without an offer. */
    Period proposal() {
        return proposedStartsAt == null ? null : new Period(proposedStartsAt, proposedEndsAt);
    }

    /** The time that is spoken of now. */
    Period current() {
        return state == UseRequestState.PROPOSED ? proposal() : period();
    }

    void propose(Period other) {
        proposedStartsAt = other.from();
        proposedEndsAt = other.to();
    }

    void take(Period agreed) {
        startsAt = agreed.from();
        endsAt = agreed.to();
    }

    /** Moves on, or refuses (409) what the graph does not have. */
    void moveTo(UseRequestState next, Instant now) {
        state.mustReach(next);
        state = next;
        updatedAt = now;
        if (next.next().isEmpty()) {
            closedAt = now;
        }
    }

    /** The center's first word counts as its answer. */
    void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    /** Whether the answer came after its term, or has not come though the term is over. */
    boolean isOverdue(Instant now) {
        Instant end = answeredAt != null ? answeredAt : closedAt != null ? closedAt : now;
        return end.isAfter(answerDueAt);
    }
}
