package kr.giban.equipment.facet;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The items of one selection, by each of their properties.
 *
 * @param exact whether they were counted, or estimated
 */
record Counted(Map<Property, Map<String, Long>> items, long total, boolean exact) {
    /** What items have in their row; the rest follows from it. */
    enum Property {
        CLASS("class_code"),
        CENTER("center_id"),
        STATE("reported_state"),
        SHARING("sharing"),
        YEAR("year"),
        BAND("band");

        private final String column;

        Property(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    Map<String, Long> by(Property property) {
        return items.getOrDefault(property, Map.of());
    }

    /** What a sample says of the whole. */
    Counted scaled(double factor) {
        Map<Property, Map<String, Long>> all = new EnumMap<>(Property.class);
        items.forEach((property, counts) -> {
            Map<String, Long> more = new TreeMap<>();
            counts.forEach((key, count) -> more.put(key, Math.round(count * factor)));
            all.put(property, more);
        });
        return new Counted(all, Math.round(total * factor), false);
    }
}
