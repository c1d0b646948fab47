package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the cells of a matrix say. */
public enum Measure {
    @JsonProperty("count")
    COUNT("sum(i.items)::numeric"),
    @JsonProperty("cost")
    COST("coalesce(sum(i.cost_krw), 0)::numeric"),
    /** The mean of what is known; a cell without any figure has no value. */
    @JsonProperty("utilization")
    UTILIZATION("round(sum(i.utilization) / nullif(sum(i.utilized), 0), 2)");

    private final String expression;

    Measure(String expression) {
        this.expression = expression;
    }

    /** Of counts {@code i} of items. */
    String expression() {
        return expression;
    }
}
