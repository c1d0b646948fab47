package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what two schemas say of a value itself: which values there are, their form and their limits. */
final class ValueComparison {
    private static final List<String> MOST =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LEAST =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    /** Where nothing is said, this is meant. */
    private static final Set<String> FROM_ZERO = Set.of("minLength", "minItems", "minProperties");

    private static final List<String> EQUAL = List.of("pattern", "multipleOf", "uniqueItems");
    /** These bind no value. */
    private static final Set<String> TEXTS =
            Set.of("title", "description", "example", "examples", "deprecated", "$comment", "externalDocs", "xml");

    private static final Set<String> STRUCTURE = Set.of(
            "type",
            "enum",
            "const",
            "format",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
            "anyOf",
            "oneOf");

    private final String place;
    private final Side side;
    private final Changes changes;

    ValueComparison(String place, Side side, Changes changes) {
        this.place = place;
        this.side = side;
        this.changes = changes;
    }

    /** Whether the keyword is one that the comparison understands; one that it does not may hold references unseen. */
    static boolean knows(String keyword) {
        return TEXTS.contains(keyword)
                || STRUCTURE.contains(keyword)
                || MOST.contains(keyword)
                || LEAST.contains(keyword)
                || EQUAL.contains(keyword)
                || keyword.startsWith("x-");
    }

    void compare(ObjectNode was, ObjectNode is) {
        values(was, is);
        JsonNode format = side.to(was, is).path("format");
        if (!format.isMissingNode() && !format.equals(side.from(was, is).path("format"))) {
            differs("format", was, is);
        }
        if (side == Side.REQUEST) {
            limits(was, is);
        }
        Set<String> others = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(others::add);
        is.fieldNames().forEachRemaining(others::add);
        others.removeIf(ValueComparison::knows);
        others.stream()
                .filter(keyword -> !was.path(keyword).equals(is.path(keyword)))
                .forEach(keyword -> differs(keyword, was, is));
    }

    private void values(ObjectNode was, ObjectNode is) {
        Set<JsonNode> older = listed(was);
        Set<JsonNode> newer = listed(is);
        Set<JsonNode> from = side.from(older, newer);
        Set<JsonNode> to = side.to(older, newer);
        if (to == null) {
            return;
        }
        if (from == null) {
            changes.breaking(place, side == Side.REQUEST ? "now one of " + to : "no longer one of " + to);
            return;
        }
        from.stream()
                .filter(value -> !to.contains(value))
                .forEach(value ->
                        changes.breaking(place, (side == Side.REQUEST ? "no longer takes " : "may now be ") + value));
        if (side == Side.REQUEST) {
            to.stream()
                    .filter(value -> !from.contains(value))
                    .forEach(value -> changes.compatible(place, "also takes " + value));
        }
    }

    /** The values that a schema lists; null if it lists none. */
    private static Set<JsonNode> listed(JsonNode schema) {
        if (schema.has("const")) {
            return Set.of(schema.path("const"));
        }
        if (!schema.has("enum")) {
            return null;
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        schema.path("enum").forEach(values::add);
        return values;
    }

    private void limits(ObjectNode was, ObjectNode is) {
        for (String most : MOST) {
            if (is.has(most) && (!was.has(most) || number(is, most).compareTo(number(was, most)) < 0)) {
                differs(most, was, is);
            }
        }
        for (String least : LEAST) {
            boolean said = was.has(least) || FROM_ZERO.contains(least);
            if (is.has(least) && (!said || number(is, least).compareTo(number(was, least)) > 0)) {
                differs(least, was, is);
            }
        }
        for (String equal : EQUAL) {
            JsonNode newer = is.path(equal);
            boolean binds = !newer.isMissingNode() && !(newer.isBoolean() && !newer.asBoolean());
            if (binds && !newer.equals(was.path(equal))) {
                differs(equal, was, is);
            }
        }
    }

    private static BigDecimal number(JsonNode schema, String keyword) {
        return schema.path(keyword).decimalValue();
    }

    private void differs(String keyword, JsonNode was, JsonNode is) {
        changes.breaking(place, keyword + " was " + text(was, keyword) + ", is " + text(is, keyword));
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword).toString() : "not set";
    }
}
