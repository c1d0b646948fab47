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

            @Schema(description = "보이지 않는 나머지 장비 수 · items of the keys that are not shown")
            long others,

            List<Bucket> buckets) {}

    /** One value; the key {@code -} is for items that have none, and no filter takes it. */
    public record Bucket(String key, String nameKo, String nameEn, long items) {}

    /** The properties. */
    public enum Name {
        @JsonProperty("class-major")
        CLASS_MAJOR("class"),
        @JsonProperty("class-sub")
        CLASS_SUB("class"),
        @JsonProperty("class-small")
        CLASS_SMALL("class"),
        @JsonProperty("region")
        REGION("region"),
        @JsonProperty("center")
        CENTER("center"),
        @JsonProperty("state")
        STATE("state"),
        @JsonProperty("sharing")
        SHARING("sharing"),
        @JsonProperty("year")
        YEAR("acquiredYear"),
        @JsonProperty("costBand")
        COST_BAND("costBand");

        private final String filter;

        Name(String filter) {
            this.filter = filter;
        }

        String filter() {
            return filter;
        }
    }
}
