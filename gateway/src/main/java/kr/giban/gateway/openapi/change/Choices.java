package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a schema lets choose between: the parts of its anyOf or oneOf, or one for each of its types. */
final class Choices {
    private static final List<String> KEYWORDS = List.of("anyOf", "oneOf");

    private final List<JsonNode> all = new ArrayList<>();

    Choices(ObjectNode schema) {
        ObjectNode rest = schema.deepCopy();
        rest.remove(KEYWORDS);
        rest.remove("description");
        KEYWORDS.forEach(keyword -> schema.path(keyword).forEach(choice -> all.add(with(choice, rest))));
        if (all.isEmpty()) {
            byType(rest);
        }
    }

    static boolean in(JsonNode schema) {
        return KEYWORDS.stream().anyMatch(schema::has);
    }

    List<JsonNode> all() {
        return all;
    }

    /** A reference to the same component before others. */
    List<JsonNode> likeliestFirst(JsonNode choice) {
        return all.stream()
                .sorted(Comparator.comparing(one -> !Pointers.name(one).equals(Pointers.name(choice))
                        || Pointers.name(one).isEmpty()))
                .toList();
    }

    /**
     * What one of other choices has most likely become here, so that it can be said what differs; null if that is not plain.
     */
    JsonNode counterpart(JsonNode choice, Choices others) {
        String name = Pointers.name(choice);
        boolean single = real().size() == 1 && others.real().size() == 1 && !isNull(choice);
        return all.stream()
                .filter(one -> !name.isEmpty() && Pointers.name(one).equals(name))
                .findFirst()
                .orElse(single ? real().get(0) : null);
    }

    private List<JsonNode> real() {
        return all.stream().filter(one -> !isNull(one)).toList();
    }

    private void byType(ObjectNode schema) {
        Set<String> types = Types.of(schema);
        types.forEach(type -> all.add(schema.deepCopy().put("type", type)));
        if (types.isEmpty()) {
            all.add(schema);
        }
    }

    /** What stands beside the choices binds each of them. */
    private static JsonNode with(JsonNode choice, ObjectNode rest) {
        return rest.isEmpty() || !(choice instanceof ObjectNode object)
                ? choice
                : rest.deepCopy().setAll(object);
    }

    private static boolean isNull(JsonNode choice) {
        return Types.of(choice).equals(Set.of("null"));
    }
}
