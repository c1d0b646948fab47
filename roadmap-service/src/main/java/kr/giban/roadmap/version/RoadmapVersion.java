package kr.giban.roadmap.version;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** One version of a roadmap; its content is in the needs and task contents that name it. */
@Entity
@Table(name = "roadmap_version")
public class RoadmapVersion {
    @Id
    private UUID id;

    private UUID roadmapId;
    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Embedded
    private Header header;

    private Integer basedOn;
    private Integer consulted;
    private Integer successor;
    private Instant createdAt;
    private Instant contentChangedAt;
    private Instant publishedAt;
    private Instant confirmedAt;
    private Instant announcedAt;
    private Instant supersededAt;
    private UUID consultationId;
    private String sealDigest;

    @Version
    private long version;

    protected RoadmapVersion() {}

    private RoadmapVersion(UUID roadmapId, int number, VersionState state, Header header, Instant now) {
        this.id = UuidV7.next();
        this.roadmapId = roadmapId;
        this.number = number;
        this.state = state;
        this.header = header;
        this.createdAt = now;
        this.contentChangedAt = now;
    }

    static RoadmapVersion first(UUID roadmapId, Header header, Instant now) {
        return new RoadmapVersion(roadmapId, 1, VersionState.INITIAL, header, now);
    }

    /** Counts a change of the content, so that whoever read the version before must read it again. */
    public void contentChanged(Instant now) {
        contentChangedAt = now;
    }

    public void head(Header changed, Instant now) {
        header = changed;
        contentChanged(now);
    }

    public void publish(Instant now) {
        state.mustReach(VersionState.IN_CONSULTATION);
        state = VersionState.IN_CONSULTATION;
        publishedAt = now;
    }

    /** Gives way to a copy that is revised; the caller must flush this one first, since only one version is open. */
    public RoadmapVersion revise(Instant now) {
        state.mustReach(VersionState.REVISING);
        RoadmapVersion next = new RoadmapVersion(roadmapId, number + 1, VersionState.REVISING, header, now);
        next.basedOn = number;
        next.consulted = number;
        successor = next.number;
        supersede(now);
        return next;
    }

    /** Opens the next version beside this one, which stays in force until that is announced. */
    public RoadmapVersion amend(Instant now) {
        if (state != VersionState.ANNOUNCED || successor != null) {
            throw state.illegal();
        }
        RoadmapVersion next = new RoadmapVersion(roadmapId, number + 1, VersionState.DRAFTING, header, now);
        next.basedOn = number;
        successor = next.number;
        return next;
    }

    public void confirm(UUID sealedConsultation, String digest, Instant now) {
        state.mustReach(VersionState.CONFIRMED);
        state = VersionState.CONFIRMED;
        consultationId = sealedConsultation;
        sealDigest = digest;
        confirmedAt = now;
    }

    /** Refuses what cannot be announced, before anything else gives way to it. */
    public void mustBeConfirmed() {
        state.mustReach(VersionState.ANNOUNCED);
    }

    public void announce(Instant now) {
        mustBeConfirmed();
        state = VersionState.ANNOUNCED;
        announcedAt = now;
        publishedAt = now;
    }

    public void supersede(Instant now) {
        state.mustReach(VersionState.SUPERSEDED);
        state = VersionState.SUPERSEDED;
        supersededAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    public Header header() {
        return header;
    }

    /** The number of the version that was consulted on before this one was revised; null before. */
    public Integer consulted() {
        return consulted;
    }

    public Integer basedOn() {
        return basedOn;
    }

    public Integer successor() {
        return successor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant contentChangedAt() {
        return contentChangedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    public Instant supersededAt() {
        return supersededAt;
    }

    public UUID consultationId() {
        return consultationId;
    }

    public String sealDigest() {
        return sealDigest;
    }

    /** For the entity tag: moves with the state and with every change of the content. */
    public long version() {
        return version;
    }

    public boolean isPublic() {
        return publishedAt != null;
    }

    boolean wasInForceAt(Instant instant) {
        return announcedAt != null
                && !announcedAt.isAfter(instant)
                && (supersededAt == null || supersededAt.isAfter(instant));
    }

    boolean wasPublicAt(Instant instant) {
        return publishedAt != null && !publishedAt.isAfter(instant);
    }
}
