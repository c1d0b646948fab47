package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares schemas. It takes as breaking what it cannot judge, so that nothing breaking passes. Two liberties are given to
 * answers, since clients must be ready for them: a member may be added, and a limit (of length, of number) may be wider.
 *
 * <p>A difference within a component is told once for each direction, not for each operation that uses it.
 */
final class SchemaComparison {
    private record Pair(Side side, JsonNode before, JsonNode after) {}

    private final Pointers before;
    private final Pointers after;
    private final Changes changes;
    private final Set<Pair> seen;

    SchemaComparison(Pointers before, Pointers after, Changes changes) {
        this(before, after, changes, new HashSet<>());
    }

    private SchemaComparison(Pointers before, Pointers after, Changes changes, Set<Pair> seen) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.seen = seen;
    }

    void compare(String place, Side side, JsonNode older, JsonNode newer) {
        String name = Pointers.name(older);
        String within = place;
        if (!name.isEmpty() && !Pointers.name(newer).isEmpty()) {
            if (!seen.add(new Pair(side, older, newer))) {
                return;
            }
            within = (side == Side.REQUEST ? "requests, " : "answers, ") + name;
        }
        ObjectNode was = before.schema(older);
        ObjectNode is = after.schema(newer);
        if (Choices.in(was) || Choices.in(is)) {
            choices(within, side, was, is);
        } else {
            plain(within, side, was, is);
        }
    }

    /** Whether nothing breaks from one to the other; nothing is told. */
    private boolean fits(Side side, JsonNode older, JsonNode newer) {
        Changes trial = new Changes();
        new SchemaComparison(before, after, trial, new HashSet<>(seen)).compare("", side, older, newer);
        return trial.areCompatible();
    }

    /** Each choice on the side that values come from must fit one on the side that they must fit. */
    private void choices(String place, Side side, ObjectNode was, ObjectNode is) {
        Choices older = new Choices(was);
        Choices newer = new Choices(is);
        Choices sources = side.from(older, newer);
        Choices targets = side.to(older, newer);
        for (JsonNode from : sources.all()) {
            JsonNode fitting = targets.likeliestFirst(from).stream()
                    .filter(to -> side == Side.REQUEST ? fits(side, from, to) : fits(side, to, from))
                    .findFirst()
                    .orElse(targets.counterpart(from, sources));
            if (fitting == null) {
                changes.breaking(place, "a choice " + (side == Side.REQUEST ? "is gone: " : "is new: ") + from);
            } else if (side == Side.REQUEST) {
                compare(place, side, from, fitting);
            } else {
                compare(place, side, fitting, from);
            }
        }
    }

    private void plain(String place, Side side, ObjectNode was, ObjectNode is) {
        if (!Types.fit(side.from(was, is), side.to(was, is))) {
            changes.breaking(place, "type was " + Types.text(was) + ", is " + Types.text(is));
            return;
        }
        new ValueComparison(place, side, changes).compare(was, is);
        required(place, side, was, is);
        properties(place, side, was, is);
        additional(place, side, was, is);
        if (side.to(was, is).has("items")) {
            compare(place + "[]", side, was.path("items"), is.path("items"));
        }
        all(place, side, was.path("allOf"), is.path("allOf"));
    }

    private void required(String place, Side side, ObjectNode was, ObjectNode is) {
        Set<String> missing = names(side.to(was, is).path("required"));
        missing.removeAll(names(side.from(was, is).path("required")));
        // A member that is gone from an answer is told as that.
        missing.removeIf(name -> side == Side.ANSWER && !is.path("properties").has(name));
        missing.forEach(name -> changes.breaking(
                member(place, name), side == Side.REQUEST ? "now required" : "no longer always there"));
    }

    private void properties(String place, Side side, ObjectNode was, ObjectNode is) {
        JsonNode newer = is.path("properties");
        was.path("properties").properties().forEach(property -> {
            String member = member(place, property.getKey());
            if (newer.has(property.getKey())) {
                compare(member, side, property.getValue(), newer.path(property.getKey()));
            } else {
                changes.breaking(member, "removed");
            }
        });
        newer.fieldNames().forEachRemaining(name -> {
            if (!was.path("properties").has(name)) {
                changes.compatible(member(place, name), "added");
            }
        });
    }

    /** What an answer may hold beside its members matters only where the older document says what that looks like. */
    private void additional(String place, Side side, ObjectNode was, ObjectNode is) {
        JsonNode older = was.path("additionalProperties");
        JsonNode newer = is.path("additionalProperties");
        if (side == Side.REQUEST) {
            if (newer.isMissingNode() || isFalse(older)) {
                return;
            }
            if (isFalse(newer)) {
                changes.breaking(place, "takes no other members any more");
                return;
            }
        } else if (!older.isObject() || isFalse(newer)) {
            return;
        }
        compare(member(place, "*"), side, older, newer);
    }

    /** Compared one by one: if each part fits its counterpart, so does the whole. */
    private void all(String place, Side side, JsonNode older, JsonNode newer) {
        if (older.size() != newer.size()) {
            changes.breaking(place, "allOf has other parts, which cannot be judged");
            return;
        }
        for (int i = 0; i < older.size(); i++) {
            compare(place, side, older.path(i), newer.path(i));
        }
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private static String member(String place, String name) {
        return place + "." + name;
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return new LinkedHashSet<>(names);
    }
}
