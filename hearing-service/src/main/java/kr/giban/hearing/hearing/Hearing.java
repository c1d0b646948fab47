package kr.giban.hearing.hearing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.BatchSize;

/** A public hearing of a consultation. Its seats are kept apart, so that a registration does not change it. */
@Entity
@Table(name = "hearing")
public class Hearing {
    @Id
    public UUID id = UuidV7.next();

    @Column(name = "consultation_id", updatable = false)
    public UUID consultationId;

    @Column(updatable = false)
    public int round;

    public String title;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    public String venue;
    public String host;
    public String organizer;

    @Column(name = "live_link")
    public String liveLink;

    @Enumerated(EnumType.STRING)
    public HearingState state = HearingState.SCHEDULED;

    @Column(name = "cancel_reason")
    public String cancelReason;

    /** How many came, fixed when it was held. */
    public Integer attendance;

    @ElementCollection
    @CollectionTable(name = "agenda_item", joinColumns = @JoinColumn(name = "hearing_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    public List<AgendaItem> agenda = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    public long version;

    void moveTo(HearingState target, Instant now) {
        state.mustReach(target);
        state = target;
        updatedAt = now;
    }
}
