package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the cells of a matrix say. */
public enum Measure {
    @JsonProperty("count")
    COUNT("count", "count(*)::numeric"),
    @JsonProperty("cost")
    COST("cost", "coalesce(sum(i.cost_krw), 0)::numeric"),
    /** The mean of what is known; a cell without any figure has no value. */
    @JsonProperty("utilization")
    UTILIZATION("utilization", "round(avg(i.utilization_percent), 2)");

    private final String parameter;
    private final String expression;

    Measure(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    /** Reads a query parameter. */
    public static Measure fromString(String parameter) {
        for (Measure measure : values()) {
            if (measure.parameter.equals(parameter)) {
                return measure;
            }
        }
        throw new IllegalArgumentException(parameter);
    }

    String expression() {
        return expression;
    }
}
