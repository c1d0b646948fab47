package kr.giban.equipment.facet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.giban.equipment.item.ItemSelection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts items by all of their properties at once. Few are counted one by one; of many, those of a {@link Sample} are
 * counted, and stand for the rest.
 */
@ApplicationScoped
class FacetRepository {
    /** So many of a sample tell a tenth within a sixteenth of its size, two times in three. */
    private static final int SAMPLE = 2500;
    /** More are not looked at to find so many. */
    private static final int LOOK = 25_000;
    /** So many of the small sample of words are enough. */
    private static final int ENOUGH = 600;
    /** Beyond so many standard deviations a sample does not err. */
    private static final int DEVIATIONS = 6;

    private static final String NONE = "-";
    private static final List<Counted.Property> PROPERTIES = List.of(Counted.Property.values());
    private static final int ALL = (1 << PROPERTIES.size()) - 1;

    private final ObjectMapper json;

    FacetRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Counts the selection exactly up to so many items, at least; {@code bounds} are the bands' of cost. */
    Counted count(Handle handle, ItemSelection selection, List<Long> bounds, int exactly) {
        // The planner knows too little of words to be trusted with reading everything.
        handle.execute("SET LOCAL enable_seqscan = " + (selection.sought().isSomething() ? "off" : "on"));
        boolean words = selection.sought().isSomething();
        Sample taken = words ? Sample.SMALL_WITH_WORDS : sample(handle, selection, exactly);
        Counted sample = read(handle, selection, bounds, " AND " + taken.condition(), Integer.MAX_VALUE);
        // Where few are more likely than many they are counted before a larger sample is: that would only say so again.
        boolean likely = words && taken.factor() * sample.total() <= exactly;
        Optional<Counted> few = likely ? few(handle, selection, bounds, exactly) : Optional.empty();
        if (few.isEmpty() && words && sample.total() < ENOUGH) {
            taken = Sample.WITH_WORDS;
            sample = read(handle, selection, bounds, " AND " + taken.condition(), Integer.MAX_VALUE);
        }
        if (!likely && taken.factor() * (sample.total() - DEVIATIONS * Math.sqrt(sample.total() + 1.0)) <= exactly) {
            few = few(handle, selection, bounds, exactly);
        }
        return few.orElse(sample.scaled(taken.factor()));
    }

    /** All of them counted, if they are no more than so many. */
    private static Optional<Counted> few(Handle handle, ItemSelection selection, List<Long> bounds, int exactly) {
        return Optional.of(read(handle, selection, bounds, "", exactly + 1)).filter(all -> all.total() <= exactly);
    }

    /** So wide as the planner expects it to need: it knows what is stored but for words. */
    private Sample sample(Handle handle, ItemSelection selection, int exactly) {
        long expected = Math.max(expected(handle, selection), exactly);
        double rows = handle.createQuery("SELECT reltuples FROM pg_class WHERE oid = 'equipment_item'::regclass")
                .mapTo(double.class)
                .one();
        return Sample.of(Math.min((double) SAMPLE / expected, LOOK / Math.max(1, rows)));
    }

    /** How many items the planner expects: enough to choose a way, whatever it is worth. */
    private long expected(Handle handle, ItemSelection selection) {
        String plan = bind(
                        handle.createQuery("EXPLAIN (FORMAT JSON) SELECT FROM equipment_item i"
                                + " JOIN center c ON c.id = i.center_id WHERE " + selection.where()),
                        selection)
                .mapTo(String.class)
                .one();
        try {
            return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sql(ItemSelection selection, String more) {
        String columns = PROPERTIES.stream().map(Counted.Property::column).collect(Collectors.joining(", "));
        String keys = PROPERTIES.stream()
                .map(property -> property.column() + "::text")
                .collect(Collectors.joining(", "));
        return """
                SELECT grouping(%s) AS kind, coalesce(%s, '%s') AS key, count(*) AS items
                FROM (
                    SELECT i.class_code, i.center_id, i.reported_state, i.sharing, date_part('year', i.acquired_on) AS year,
                        width_bucket(i.cost_krw, :bounds) AS band
                    FROM equipment_item i %s
                    WHERE %s LIMIT :most) found
                GROUP BY GROUPING SETS ((), (%s))
                """.formatted(
                        columns,
                        keys,
                        NONE,
                        selection.needsCenters() ? "JOIN center c ON c.id = i.center_id" : "",
                        selection.where() + more,
                        columns.replace(", ", "), ("));
    }

    private static Counted read(Handle handle, ItemSelection selection, List<Long> bounds, String more, int most) {
        Map<Counted.Property, Map<String, Long>> items = new EnumMap<>(Counted.Property.class);
        long[] total = {0};
        bind(handle.createQuery(sql(selection, more)), selection)
                .bindArray("bounds", Long.class, bounds)
                .bind("most", most)
                .map((row, context) -> {
                    int kind = row.getInt("kind");
                    if (kind == ALL) {
                        total[0] = row.getLong("items");
                    } else {
                        items.computeIfAbsent(property(kind), key -> new TreeMap<>())
                                .put(row.getString("key"), row.getLong("items"));
                    }
                    return kind;
                })
                .list();
        return new Counted(items, total[0], true);
    }

    /** The one property whose bit is not set: that which the row was grouped by. */
    private static Counted.Property property(int kind) {
        int place = Integer.numberOfTrailingZeros(ALL ^ kind);
        return PROPERTIES.get(PROPERTIES.size() - 1 - place);
    }

    static Query bind(Query query, ItemSelection selection) {
        selection.values().forEach(query::bind);
        selection.arrays().forEach((name, texts) -> query.bindArray(name, String.class, texts));
        return query;
    }
}
