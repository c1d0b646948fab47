package kr.giban.call.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The evaluation committee of a call-task. */
@Entity
@Table(name = "panel")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class Panel {
    @Id
    private UUID callTaskId;

    @Enumerated(EnumType.STRING)
    private PanelState state;

    /** Members are rows of their own; this makes a change of them a change of the panel. */
    private Instant changedAt;

    @Version
    private long version;

    protected Panel() {}

    Panel(UUID callTaskId, Instant now) {
        this.callTaskId = callTaskId;
        this.state = PanelState.INITIAL;
        this.changedAt = now;
    }

    void touch(Instant now) {
        changedAt = now;
    }

    void confirm(Instant now) {
        state.mustReach(PanelState.CONFIRMED);
        state = PanelState.CONFIRMED;
        changedAt = now;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    PanelState state() {
        return state;
    }

    long version() {
        return version;
    }
}
