package kr.giban.roadmap.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** What an expert advises before a version is confirmed, and the response to it. */
@Entity
@Table(name = "advice")
class Advice {
    @Id
    private UUID id;

    private UUID roadmapId;
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    private AdviceState state = AdviceState.INITIAL;

    private String field;
    private String division;
    private String expertName;
    private String opinion;
    private Instant recordedAt;
    private String response;
    private Instant respondedAt;

    @Version
    private long version;

    protected Advice() {}

    Advice(UUID roadmapId, int versionNumber, AdviceRequest request, Instant now) {
        this.id = UuidV7.next();
        this.roadmapId = roadmapId;
        this.versionNumber = versionNumber;
        this.field = request.field();
        this.division = request.division();
        this.expertName = request.expertName();
        this.opinion = request.opinion();
        this.recordedAt = now;
    }

    void respond(String text, Instant now) {
        state.mustReach(AdviceState.ANSWERED);
        state = AdviceState.ANSWERED;
        response = text;
        respondedAt = now;
    }

    AdviceAnswer answer() {
        return new AdviceAnswer(
                id,
                roadmapId,
                versionNumber,
                state,
                field,
                division,
                expertName,
                opinion,
                recordedAt,
                response,
                respondedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
