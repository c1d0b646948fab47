package kr.giban.call.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was decided on one proposal. */
@Entity
@Table(name = "selection_result")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class SelectionResult {
    @Id
    private UUID proposalId;

    private UUID callTaskId;

    private Integer place;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String opinion;

    protected SelectionResult() {}

    SelectionResult(UUID callTaskId, UUID proposalId, Integer place, Outcome outcome, String opinion) {
        this.callTaskId = callTaskId;
        this.proposalId = proposalId;
        this.place = place;
        this.outcome = outcome;
        this.opinion = opinion;
    }

    void become(Outcome newOutcome) {
        outcome = newOutcome;
    }

    UUID proposalId() {
        return proposalId;
    }

    Integer place() {
        return place;
    }

    Outcome outcome() {
        return outcome;
    }

    String opinion() {
        return opinion;
    }
}
