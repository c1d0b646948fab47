package kr.giban.equipment.usage.finding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be found about the use of an item, each by rule. */
public enum FindingKind {
    /** Used at most a small share of the time that it was there. */
    @JsonProperty("underused")
    UNDERUSED("s.derived_state = 'UNDERUSED'"),
    /** Unused for months. */
    @JsonProperty("idle")
    IDLE("s.derived_state = 'IDLE'"),
    /** Usage of the year not reported in time, or the item itself not registered in time. */
    @JsonProperty("late-report")
    LATE_REPORT("s.reasons <> '{}'"),
    /** The center reports another state than the rules derive. */
    @JsonProperty("disagreement")
    DISAGREEMENT("s.derived_state <> i.reported_state");

    private final String condition;

    FindingKind(String condition) {
        this.condition = condition;
    }

    /** For rows of {@link FindingSql}. */
    String condition() {
        return condition;
    }
}
