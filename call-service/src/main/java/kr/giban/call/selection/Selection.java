package kr.giban.call.selection;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.giban.call.ranking.RankingView;

/** The decision on a call-task, and when it was made public. */
@Entity
@Table(name = "selection")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class Selection {
    @Id
    private UUID callTaskId;

    private Instant decidedAt;

    private Instant publishedAt;

    private Instant contractDueAt;

    @Convert(converter = RankingText.class)
    private RankingView ranking;

    @Version
    private long version;

    protected Selection() {}

    Selection(RankingView ranking, Instant now) {
        this.callTaskId = ranking.callTaskId();
        this.decidedAt = now;
        this.ranking = ranking;
    }

    void publish(Instant now) {
        publishedAt = now;
    }

    void contractDue(Instant due) {
        contractDueAt = due;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant contractDueAt() {
        return contractDueAt;
    }

    RankingView ranking() {
        return ranking;
    }
}
