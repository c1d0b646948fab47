package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the cells of a matrix say. */
public enum Measure {
    @JsonProperty("count")
    COUNT("%s(i.items)::numeric", "", ""),
    @JsonProperty("cost")
    COST("coalesce(%s(i.cost_krw), 0)::numeric", ", sum(i.cost_krw) AS cost_krw", ", sum(i.cost_krw) AS cost_krw"),
    /** The mean of what is known; a cell without any figure has no value. */
    @JsonProperty("utilization")
    UTILIZATION(
            "round(%1$s(i.utilization) / nullif(%1$s(i.utilized), 0), 2)",
            ", count(i.utilization_percent) AS utilized, sum(i.utilization_percent) AS utilization",
            ", sum(i.utilized::integer) AS utilized, sum(i.utilization) AS utilization");

    /**
     * What {@link #UTILIZATION} needs of a group of items {@code i} where it is of one year: by the diary {@code y} if it has
     * records of the year, else as it was reported for it.
     */
    static final String UTILIZATION_OF_YEAR =
            """
            , count(coalesce(y.hours, %1$s)) AS utilized, sum(coalesce(100 * y.hours / :ofYearHours, %1$s)) AS utilization""".formatted("CASE WHEN i.utilization_year = :ofYear THEN i.utilization_percent END");

    private final String expression;
    private final String ofItems;
    private final String ofTally;

    Measure(String expression, String ofItems, String ofTally) {
        this.expression = expression;
        this.ofItems = ofItems;
        this.ofTally = ofTally;
    }

    /**
     * Of counts {@code i} of items.
     *
     * @param sum what adds several up, or nothing where each is a cell
     */
    String expression(String sum) {
        return expression.formatted(sum);
    }

    /** What it needs of a group of items {@code i}, beside their number, as more columns. */
    String ofItems() {
        return ofItems;
    }

    /** The same of a group of counts. */
    String ofTally() {
        return ofTally;
    }
}
