package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rows and columns of a matrix can be. */
public enum Dimension {
    @JsonProperty("class")
    CLASS,
    @JsonProperty("region")
    REGION,
    @JsonProperty("center")
    CENTER,
    @JsonProperty("state")
    STATE,
    @JsonProperty("sharing")
    SHARING,
    @JsonProperty("year")
    YEAR;

    /** The key of items that have no value of a dimension. */
    static final String NONE = "-";

    /** Whether the inventory is counted by it already. */
    boolean isTallied() {
        return this != SHARING && this != YEAR;
    }

    /** The key of an item {@code i} of a center {@code c} with class path {@code p} and region {@code r} of the day. */
    String key(ClassLevel level) {
        return switch (this) {
            case CLASS -> "coalesce(" + level.ofItem() + ", '" + NONE + "')";
            case REGION -> "coalesce(r.current, c.region_code)";
            case CENTER -> "c.code";
            case STATE -> "i.reported_state";
            case SHARING -> "coalesce(i.sharing, '" + NONE + "')";
            case YEAR -> "coalesce(extract(year FROM i.acquired_on)::integer::text, '" + NONE + "')";
        };
    }
}
