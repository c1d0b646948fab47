package kr.giban.call.screening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** The pre-screening of one proposal. */
@Entity
@Table(name = "screening")
public class Screening {
    @Id
    private UUID proposalId;

    private UUID callTaskId;

    private BigDecimal bonusPoints;

    private BigDecimal penaltyPoints;

    private String pointsReason;

    @ElementCollection
    @CollectionTable(name = "screening_item", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 200)
    private List<ScreeningItem> items = new ArrayList<>();

    @Version
    private long version;

    protected Screening() {}

    Screening(UUID proposalId, UUID callTaskId, List<ScreeningItem> items) {
        this.proposalId = proposalId;
        this.callTaskId = callTaskId;
        this.bonusPoints = BigDecimal.ZERO;
        this.penaltyPoints = BigDecimal.ZERO;
        this.items = new ArrayList<>(items);
    }

    void decide(ScreeningRequest request) {
        items.replaceAll(item -> request.items().stream()
                .filter(given -> given.item().equals(item.item()))
                .findFirst()
                .map(given -> item.decided(given.result(), given.reason()))
                .orElse(item));
        Points points = request.points(points());
        bonusPoints = points.bonus();
        penaltyPoints = points.penalty();
        pointsReason = request.reason(pointsReason);
    }

    List<ScreeningItem> failed() {
        return items.stream()
                .filter(item -> item.result() == ScreeningItem.Outcome.FAIL)
                .toList();
    }

    public UUID proposalId() {
        return proposalId;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    List<ScreeningItem> items() {
        return List.copyOf(items);
    }

    Points points() {
        return new Points(bonusPoints, penaltyPoints);
    }

    String pointsReason() {
        return pointsReason;
    }

    ScreeningView view() {
        return new ScreeningView(proposalId, callTaskId, items(), bonusPoints, penaltyPoints, pointsReason);
    }

    long version() {
        return version;
    }
}
