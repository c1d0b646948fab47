package kr.giban.equipment.usage.utilization;

import com.fasterxml.jackson.annotation.JsonProperty;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.matrix.ClassLevel;

/** What utilization can be told of. */
public enum UtilizationBy {
    @JsonProperty("item")
    ITEM,
    @JsonProperty("center")
    CENTER,
    @JsonProperty("class")
    CLASS,
    @JsonProperty("region")
    REGION;

    /** The key of items {@code i} of centers {@code c}, with class path {@code p} and region {@code r} of the day. */
    String key(ClassLevel level) {
        return switch (this) {
            case ITEM -> "i.id::text";
            case CENTER -> "c.code";
            case CLASS -> "coalesce(" + level.ofItem() + ", '-')";
            case REGION -> "coalesce(r.current, c.region_code)";
        };
    }

    /** What the key needs besides items and centers. */
    String joins() {
        return switch (this) {
            case ITEM, CENTER -> "";
            case CLASS -> "LEFT JOIN equipment_class_path(:day) p ON p.code = i.class_code";
            case REGION ->
                "LEFT JOIN unnest(:regionCodes, :regionCurrent) AS r (code, current) ON r.code = c.region_code";
        };
    }

    /** What names the keys {@code g.key}: rows {@code k}. */
    String names() {
        return switch (this) {
            case CLASS -> codes(CodeLists.CLASSES);
            case REGION -> codes(CodeLists.REGIONS);
            case ITEM, CENTER -> "LEFT JOIN center k ON k.code = g.key";
        };
    }

    private static String codes(String list) {
        return "LEFT JOIN code k ON k.list = '" + list
                + "' AND k.code = g.key AND :day BETWEEN k.valid_from AND k.valid_to";
    }
}
