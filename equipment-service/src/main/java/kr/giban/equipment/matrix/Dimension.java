package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rows and columns of a matrix can be. */
public enum Dimension {
    @JsonProperty("class")
    CLASS("class"),
    @JsonProperty("region")
    REGION("region"),
    @JsonProperty("center")
    CENTER("center"),
    @JsonProperty("state")
    STATE("state"),
    @JsonProperty("sharing")
    SHARING("sharing"),
    @JsonProperty("year")
    YEAR("year");

    /** The key of items that have no value of a dimension. */
    static final String NONE = "-";

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** Reads a query parameter; a name that is none of these is refused by the document's pattern. */
    public static Dimension fromString(String parameter) {
        for (Dimension dimension : values()) {
            if (dimension.parameter.equals(parameter)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException(parameter);
    }

    /** The key of an item {@code i} of a center {@code c} with class path {@code p} and region {@code r} of the day. */
    String key(ClassLevel level) {
        return switch (this) {
            case CLASS -> "coalesce(p." + level.column() + ", '" + NONE + "')";
            case REGION -> "coalesce(r.current, c.region_code)";
            case CENTER -> "c.code";
            case STATE -> "i.reported_state";
            case SHARING -> "coalesce(i.sharing, '" + NONE + "')";
            case YEAR -> "coalesce(extract(year FROM i.acquired_on)::integer::text, '" + NONE + "')";
        };
    }
}
