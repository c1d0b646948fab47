package kr.giban.equipment.facet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what a list can be narrowed, and how many items that would leave.
 *
 * @param asOf the day whose regions and classes the keys are
 * @param takenAt when the items were counted
 */
public record Facets(
        LocalDate asOf,
        Instant takenAt,

        @Schema(description = "모든 조건에 맞는 장비 수 · how many items match all filters")
        long total,

        @Schema(description = "false면 total은 표본으로 추정한 값 · false: total is estimated from a sample")
        boolean exact,

        List<Facet> facets) {

    /**
     * One property of items.
     *
     * @param filter the parameter that takes the keys
     */
    public record Facet(
            Name name,
            String filter,

            @Schema(description = "false면 건수는 표본으로 추정한 값 · false: the counts are estimated from a sample")
            boolean exact,

            @Schema(
                    description =
                            "보이지 않거나 상위 분류까지만 있는 나머지 장비 수 · items of the keys that are not shown, or of a class above this level")
            long others,

            List<Bucket> buckets) {}

    /**
     * One value; the key {@code -} is for items that have none, and the filter takes it as any other. Items of a class
     * above the level of a facet are among the others.
     */
    public record Bucket(String key, String nameKo, String nameEn, long items) {}

    /** The properties. */
    public enum Name {
        @JsonProperty("class-major")
        CLASS_MAJOR("class", Counted.Property.CLASS),
        @JsonProperty("class-sub")
        CLASS_SUB("class", Counted.Property.CLASS),
        @JsonProperty("class-small")
        CLASS_SMALL("class", Counted.Property.CLASS),
        @JsonProperty("region")
        REGION("region", Counted.Property.CENTER),
        @JsonProperty("center")
        CENTER("center", Counted.Property.CENTER),
        @JsonProperty("state")
        STATE("state", Counted.Property.STATE),
        @JsonProperty("sharing")
        SHARING("sharing", Counted.Property.SHARING),
        @JsonProperty("year")
        YEAR("acquiredYear", Counted.Property.YEAR),
        @JsonProperty("costBand")
        COST_BAND("costBand", Counted.Property.BAND);

        private final String filter;
        private final Counted.Property property;

        Name(String filter, Counted.Property property) {
            this.filter = filter;
            this.property = property;
        }

        Counted.Property property() {
            return property;
        }

        String filter() {
            return filter;
        }
    }
}
