package kr.giban.hearing.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** What is asked about one version of a roadmap, and during which window. */
@Entity
@Table(name = "consultation")
public class Consultation {
    @Id
    public UUID id = UuidV7.next();

    @Column(name = "roadmap_id", updatable = false)
    public UUID roadmapId;

    @Column(name = "roadmap_version", updatable = false)
    public int roadmapVersion;

    public String title;

    @Column(name = "opens_at")
    public Instant opensAt;

    @Column(name = "closes_at")
    public Instant closesAt;

    @Enumerated(EnumType.STRING)
    public ConsultationState state = ConsultationState.PLANNED;

    @Column(name = "cancel_reason")
    public String cancelReason;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    public long version;

    /** Opens now; an earlier opening than planned moves the beginning of the window. */
    void open(Instant now) {
        state.mustReach(ConsultationState.OPEN);
        state = ConsultationState.OPEN;
        opensAt = opensAt.isAfter(now) ? now : opensAt;
        updatedAt = now;
    }

    /** Closes now; an earlier closing than planned moves the end of the window. */
    void close(Instant now) {
        state.mustReach(ConsultationState.CLOSED);
        state = ConsultationState.CLOSED;
        closesAt = closesAt.isAfter(now) ? now : closesAt;
        updatedAt = now;
    }

    void moveTo(ConsultationState target, Instant now) {
        state.mustReach(target);
        state = target;
        updatedAt = now;
    }
}
