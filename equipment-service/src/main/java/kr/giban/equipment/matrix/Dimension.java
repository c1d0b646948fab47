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

    /** The column of items that it comes from. */
    String column() {
        return switch (this) {
            case CLASS -> "class_code";
            case REGION, CENTER -> "center_id";
            case STATE -> "reported_state";
            case SHARING -> "sharing";
            case YEAR -> "acquired_on";
        };
    }

    /** The key of an item {@code i} of a center {@code c} with class path {@code p} and region {@code r} of the day. */
    String key(ClassLevel level) {
        return switch (this) {
            case CLASS -> "coalesce(" + level.ofItem() + ", '" + NONE + "')";
            case REGION -> "coalesce(r.current, c.region_code)";
            case CENTER -> "c.code";
            case STATE -> "i.reported_state";
            case SHARING -> "coalesce(i.sharing, '" + NONE + "')";
            case YEAR -> "coalesce(date_part('year', i.acquired_on)::integer::text, '" + NONE + "')";
        };
    }

    /** Whether each value of the column has a key of its own. */
    boolean isPlain(ClassLevel level) {
        return this == CLASS ? level == ClassLevel.OWN : this != REGION;
    }
}
