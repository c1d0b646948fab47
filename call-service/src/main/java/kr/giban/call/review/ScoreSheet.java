package kr.giban.call.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.giban.call.json.Json;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.id.UuidV7;
import org.hibernate.annotations.Immutable;

/** Scores as they were given, chained by digests; a correction is a new sheet that names the old. */
@Entity
@Immutable
@Table(name = "score_sheet")
public class ScoreSheet {
    @Id
    private UUID id;

    private UUID reviewId;

    private int ordinal;
    private String scores;
    private BigDecimal total;
    private String opinion;

    private String correctionReason;

    private Instant scoredAt;

    private UUID replaces;

    private String previousHash;

    private String hash;

    protected ScoreSheet() {}

    /** The sheet after another of the same review, or the first of it. */
    ScoreSheet(UUID reviewId, ScoresRequest request, ScoreSheet before, Instant now) {
        this.id = UuidV7.next();
        this.reviewId = reviewId;
        this.ordinal = before == null ? 1 : before.ordinal + 1;
        this.scores = Json.write(new Scores(request.scores()));
        this.total = request.scores().stream().map(CriterionScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.opinion = request.opinion();
        this.correctionReason = before == null ? null : request.correctionReason();
        this.scoredAt = now.truncatedTo(ChronoUnit.MICROS);
        this.replaces = before == null ? null : before.id;
        this.previousHash = before == null ? null : before.hash;
        this.hash = digest();
    }

    /** As stored: an object, so that it can grow. */
    private record Scores(List<CriterionScore> scores) {}

    private record Sealed(
            UUID reviewId,
            int ordinal,
            List<CriterionScore> scores,
            String opinion,
            String correctionReason,
            Instant scoredAt,
            UUID replaces,
            String previousHash) {}

    /** Over everything that the sheet says, and the sheet before it. */
    final String digest() {
        return Sha256.hex(CanonicalJson.of(
                Json.MAPPER,
                new Sealed(reviewId, ordinal, scores(), opinion, correctionReason, scoredAt, replaces, previousHash)));
    }

    public final List<CriterionScore> scores() {
        return Json.read(scores, new TypeReference<Scores>() {}).scores();
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    int ordinal() {
        return ordinal;
    }

    public BigDecimal total() {
        return total;
    }

    String opinion() {
        return opinion;
    }

    String correctionReason() {
        return correctionReason;
    }

    Instant scoredAt() {
        return scoredAt;
    }

    UUID replaces() {
        return replaces;
    }

    String hash() {
        return hash;
    }
}
