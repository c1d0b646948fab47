package kr.giban.call.call;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** The call notice of a year: many tasks, one window, one set of terms. */
@Entity
@Table(name = "call")
public class Call {
    @Id
    private UUID id;

    private UUID roadmapId;

    private int roadmapVersion;

    private int year;
    private String title;
    private String description;

    private Instant opensAt;

    private Instant closesAt;

    @Convert(converter = TermsText.class)
    private CallTerms terms;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private Instant announcedAt;

    private String cancelledReason;

    private Instant createdAt;

    @Version
    private long version;

    protected Call() {}

    Call(UUID roadmapId, int roadmapVersion, int year, CallText text, CallTerms terms, Instant now) {
        this.id = UuidV7.next();
        this.roadmapId = roadmapId;
        this.roadmapVersion = roadmapVersion;
        this.year = year;
        this.state = CallState.INITIAL;
        this.createdAt = now;
        write(text, terms);
    }

    /** Rewrites a draft; what is announced stands. */
    final void write(CallText text, CallTerms newTerms) {
        if (state != CallState.DRAFT) {
            throw state.illegal();
        }
        title = text.title();
        description = text.description();
        opensAt = text.opensAt();
        closesAt = text.closesAt();
        terms = newTerms;
    }

    void announce(Instant now) {
        state.mustReach(CallState.ANNOUNCED);
        state = CallState.ANNOUNCED;
        announcedAt = now;
    }

    void open() {
        state.mustReach(CallState.OPEN);
        state = CallState.OPEN;
    }

    void close() {
        state.mustReach(CallState.CLOSED);
        state = CallState.CLOSED;
    }

    void cancel(String reason) {
        state.mustReach(CallState.CANCELLED);
        state = CallState.CANCELLED;
        cancelledReason = reason;
    }

    void extend(Instant newClosesAt) {
        closesAt = newClosesAt;
    }

    /** Whether what reached the gateway at the instant is in time: the deadline itself still is. */
    public boolean isInTime(Instant arrival) {
        return !arrival.isBefore(opensAt) && !arrival.isAfter(closesAt);
    }

    /** Whether drafts can be written at the instant. */
    public boolean takesDrafts(Instant now) {
        return (state == CallState.OPEN || state == CallState.ANNOUNCED) && isInTime(now);
    }

    public boolean isOverAt(Instant now) {
        return now.isAfter(closesAt);
    }

    CallText text() {
        return new CallText(title, description, opensAt, closesAt, TermsRequest.of(terms));
    }

    public UUID id() {
        return id;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public int roadmapVersion() {
        return roadmapVersion;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public CallTerms terms() {
        return terms;
    }

    public CallState state() {
        return state;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    public String cancelledReason() {
        return cancelledReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
