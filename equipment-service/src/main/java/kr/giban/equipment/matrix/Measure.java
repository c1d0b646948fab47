package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the cells of a matrix say. */
public enum Measure {
    @JsonProperty("count")
    COUNT("count(*)::numeric", "sum(i.items)::numeric"),
    @JsonProperty("cost")
    COST("coalesce(sum(i.cost_krw), 0)::numeric", "sum(i.cost_krw)::numeric"),
    /** The mean of what is known; a cell without any figure has no value. */
    @JsonProperty("utilization")
    UTILIZATION("round(avg(i.utilization_percent), 2)", "round(sum(i.utilization) / nullif(sum(i.utilized), 0), 2)");

    private final String expression;
    private final String tallied;

    Measure(String expression, String tallied) {
        this.expression = expression;
        this.tallied = tallied;
    }

    String expression() {
        return expression;
    }

    /** The same of counts {@code i} of the tally. */
    String tallied() {
        return tallied;
    }
}
