package kr.giban.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/**
 * The order of a list and the place in it, for SQL and HQL alike: rows after a cursor are found by their values, not by
 * counting, so that none is seen twice or skipped while others write. The last key must be unique; no key may be null.
 */
public final class Keyset {
    private final List<Key> keys;

    /**
     * One column of the order.
     *
     * @param name what {@code sort} calls it
     * @param expression the column or property
     * @param type one of String, Long, Integer, UUID, Instant, LocalDate, BigDecimal
     */
    record Key(String name, String expression, Class<?> type, boolean descending) {}

    private Keyset(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    public static Keyset by(String name, String expression, Class<?> type) {
        return new Keyset(List.of(new Key(name, expression, type, false)));
    }

    public Keyset then(String name, String expression, Class<?> type) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(name, expression, type, false));
        return new Keyset(more);
    }

    /** The key named last, downward. */
    public Keyset descending() {
        List<Key> same = new ArrayList<>(keys);
        Key last = same.remove(same.size() - 1);
        same.add(new Key(last.name(), last.expression(), last.type(), true));
        return new Keyset(same);
    }

    /**
     * The order that {@code sort=field,-field} asks for, out of the allowed keys, each once, with the last key of this order as
     * tie-break; without {@code sort}, this order.
     */
    public Keyset sorted(String sort, Keyset allowed) {
        if (sort == null || sort.isBlank()) {
            return this;
        }
        List<Key> chosen = new ArrayList<>();
        for (String field : sort.split(",", -1)) {
            boolean descending = field.startsWith("-");
            String name = descending ? field.substring(1) : field;
            Key key = allowed.keys.stream()
                    .filter(k -> k.name().equals(name))
                    // Named twice it would order nothing, but make the condition of the next page longer without end.
                    .filter(k -> chosen.stream().noneMatch(c -> c.name().equals(name)))
                    .findFirst()
                    .orElseThrow(() -> unknownField(field, allowed));
            chosen.add(new Key(key.name(), key.expression(), key.type(), descending));
        }
        Key tie = keys.get(keys.size() - 1);
        if (chosen.stream().noneMatch(key -> key.name().equals(tie.name()))) {
            chosen.add(tie);
        }
        return new Keyset(chosen);
    }

    private static ProblemException unknownField(String field, Keyset allowed) {
        String names = allowed.keys.stream().map(Key::name).collect(Collectors.joining(", "));
        return ProblemException.of("invalid-request")
                .withFault(Fault.at("query:sort", "invalid-value", Map.of("message", field + " (" + names + ")")));
    }

    /** The place that a request asks for; the filters guard against a cursor of another list. */
    public Slice slice(PageRequest request, Object... filters) {
        String fingerprint = Cursor.fingerprint(orderBy(), filters);
        List<Object> after = request.cursor() == null ? List.of() : Cursor.decode(request.cursor(), fingerprint, keys);
        return new Slice(this, request.limit(), fingerprint, after);
    }

    String orderBy() {
        return keys.stream()
                .map(key -> key.expression() + (key.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    List<Key> keys() {
        return keys;
    }
}
