package kr.giban.hearing.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.hearing.person.Contact;
import kr.giban.hearing.person.StakeholderGroup;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.Generated;

/** Someone's wish for a seat, or, for a walk-in, the seat taken. */
@Entity
@Table(name = "registration")
public class Registration {
    @Id
    public UUID id = UuidV7.next();

    @Column(name = "hearing_id", updatable = false)
    public UUID hearingId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public AttendanceMode mode;

    @Enumerated(EnumType.STRING)
    public RegistrationState state;

    /** The order of the queue, given by the database while the pool of seats is locked. */
    @Generated
    @Column(name = "queue_number", insertable = false, updatable = false)
    public Long queueNumber;

    @Column(updatable = false)
    public String code;

    @Column(name = "secret_hash", updatable = false)
    public String secretHash;

    @Column(name = "walk_in", updatable = false)
    public boolean walkIn;

    @Column(name = "email_hash")
    public String emailHash;

    @Embedded
    public Contact contact;

    @Enumerated(EnumType.STRING)
    @Column(name = "stakeholder_group", updatable = false)
    public StakeholderGroup stakeholderGroup;

    @Column(updatable = false)
    public String organization;

    @Column(name = "consent_version", updatable = false)
    public String consentVersion;

    @Column(name = "consented_at", updatable = false)
    public Instant consentedAt;

    @Column(name = "offer_expires_at")
    public Instant offerExpiresAt;

    @Column(name = "checked_in_at")
    public Instant checkedInAt;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    public long version;

    void moveTo(RegistrationState target, Instant now) {
        state.mustReach(target);
        state = target;
        offerExpiresAt = null;
        updatedAt = now;
    }

    void offer(Instant expiresAt, Instant now) {
        moveTo(RegistrationState.OFFERED, now);
        offerExpiresAt = expiresAt;
    }

    void checkIn(Instant now) {
        moveTo(RegistrationState.ATTENDED, now);
        checkedInAt = now;
    }
}
