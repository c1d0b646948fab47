package kr.giban.platform.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One place in one order; see {@link Keyset#slice}. */
public final class Slice {
    private final Keyset keyset;
    private final int limit;
    private final String fingerprint;
    private final List<Object> after;

    Slice(Keyset keyset, int limit, String fingerprint, List<Object> after) {
        this.keyset = keyset;
        this.limit = limit;
        this.fingerprint = fingerprint;
        this.after = after;
    }

    /** A condition to be joined by {@code and}; {@code 1=1} at the beginning of the list. */
    public String where() {
        if (after.isEmpty()) {
            return "1=1";
        }
        List<String> either = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < keyset.keys().size(); i++) {
            Keyset.Key key = keyset.keys().get(i);
            String beyond = key.expression() + (key.descending() ? " < :k" : " > :k") + i;
            either.add("(" + equal + beyond + ")");
            equal.append(key.expression()).append(" = :k").append(i).append(" and ");
        }
        String beyond = "(" + String.join(" or ", either) + ")";
        if (either.size() == 1) {
            return beyond;
        }
        // Says nothing new, but an index on the first key can begin there; of alternatives it would read all before.
        Keyset.Key first = keyset.keys().get(0);
        return "(" + first.expression() + (first.descending() ? " <= :k0" : " >= :k0") + " and " + beyond + ")";
    }

    /** The values that {@link #where} names. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            values.put("k" + i, after.get(i));
        }
        return values;
    }

    /** The keys as columns {@code k0}, {@code k1} … of a subquery, for {@link #orderByColumns}. */
    public String columns() {
        return IntStream.range(0, keyset.keys().size())
                .mapToObj(i -> keyset.keys().get(i).expression() + " AS k" + i)
                .collect(Collectors.joining(", "));
    }

    public String orderByColumns() {
        return IntStream.range(0, keyset.keys().size())
                .mapToObj(i -> "k" + i + (keyset.keys().get(i).descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    /** Whether every key is of the one table. */
    public boolean isOrderedBy(String alias) {
        return keyset.keys().stream()
                .allMatch(key ->
                        key.expression().startsWith(alias) || key.expression().startsWith("coalesce(" + alias));
    }

    public String orderBy() {
        return keyset.orderBy();
    }

    /** How many rows to fetch: one more than wanted, so that {@link #page} knows whether there is a next. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page out of the fetched rows.
     *
     * @param total null unless it was asked for
     * @param keysOf a row's values for the keys, in their order; none null
     */
    public <T> Page<T> page(List<T> fetched, Long total, Function<T, List<Object>> keysOf) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null, total);
        }
        List<T> rows = fetched.subList(0, limit);
        return new Page<>(rows, Cursor.encode(fingerprint, keysOf.apply(rows.get(limit - 1))), total);
    }

    /** As {@link #page}, for rows that give the value of a key by its name, whatever order was asked for. */
    public <T> Page<T> pageByName(List<T> fetched, Long total, Function<T, Function<String, Object>> valueOf) {
        return page(fetched, total, row -> {
            Function<String, Object> values = valueOf.apply(row);
            return keyset.keys().stream().map(key -> values.apply(key.name())).toList();
        });
    }
}
