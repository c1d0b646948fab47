package kr.giban.hearing.disposition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.BatchSize;

/** What was done about one opinion, or about several that say the same, and why. */
@Entity
@Table(name = "disposition")
public class Disposition {
    @Id
    public UUID id = UuidV7.next();

    @Column(name = "consultation_id", updatable = false)
    public UUID consultationId;

    @Enumerated(EnumType.STRING)
    public DispositionKind kind;

    public String reason;

    @Column(name = "change_ref")
    public String changeRef;

    @Enumerated(EnumType.STRING)
    public DispositionState state = DispositionState.DRAFT;

    @Column(name = "published_at")
    public Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "disposition_opinion", joinColumns = @JoinColumn(name = "disposition_id"))
    @BatchSize(size = 500)
    public Set<Answered> opinions = new HashSet<>();

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    public long version;

    /** An opinion that this answers; the consultation stands beside it for the database to compare. */
    @Embeddable
    public record Answered(
            @Column(name = "opinion_id") UUID opinionId,
            @Column(name = "consultation_id") UUID consultationId) {}

    List<UUID> opinionIds() {
        return opinions.stream().map(Answered::opinionId).sorted().toList();
    }

    /** Answers these opinions and no others. */
    void answer(Collection<UUID> ids) {
        Set<Answered> wanted =
                ids.stream().map(id -> new Answered(id, consultationId)).collect(Collectors.toSet());
        opinions.retainAll(wanted);
        opinions.addAll(wanted);
    }
}
