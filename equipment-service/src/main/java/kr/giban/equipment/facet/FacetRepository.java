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
    /**
     * What the rows of the statement are grouped by, by the bits of those of its four columns that they are not. Properties of
     * few values share a grouping, for each costs time with every item.
     */
    private static final Map<Integer, List<Counted.Property>> GROUPED = Map.of(
            0b0111, List.of(Counted.Property.CLASS),
            0b1011, List.of(Counted.Property.STATE, Counted.Property.SHARING),
            0b1101, List.of(Counted.Property.CENTER),
            0b1110, List.of(Counted.Property.YEAR, Counted.Property.BAND));

    private final ObjectMapper json;

    FacetRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Counts the selection exactly up to so many items, at least; {@code bounds} are the bands' of cost. */
    Counted count(Handle handle, ItemSelection selection, List<Long> bounds, int exactly) {
        // The planner knows too little of words to be trusted with reading everything.
        handle.execute("SET LOCAL enable_seqscan = " + (selection.sought().isSomething() ? "off" : "on"));
        boolean words = selection.sought().isSomething();
        if (selection.sought().items().isPresent()) {
            return read(handle, selection, bounds, "", Integer.MAX_VALUE);
        }
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
        return """
                SELECT grouping(class_code, reported_state, center_id, year) AS kind, class_code, reported_state, sharing, center_id,
                    year, band, count(*) AS items
                FROM (
                    SELECT i.class_code, i.center_id, i.reported_state, i.sharing, date_part('year', i.acquired_on) AS year,
                        width_bucket(i.cost_krw, :bounds) AS band
                    FROM equipment_item i %s
                    WHERE %s LIMIT :most) found
                GROUP BY GROUPING SETS ((class_code), (reported_state, sharing), (center_id), (year, band))
                """.formatted(
                selection.needsCenters() ? "JOIN center c ON c.id = i.center_id" : "", selection.where() + more);
    }

    private static Counted read(Handle handle, ItemSelection selection, List<Long> bounds, String more, int most) {
        Map<Counted.Property, Map<String, Long>> items = new EnumMap<>(Counted.Property.class);
        bind(handle.createQuery(sql(selection, more)), selection)
                .bindArray("bounds", Long.class, bounds)
                .bind("most", most)
                .map((row, context) -> {
                    long counted = row.getLong("items");
                    List<Counted.Property> properties = GROUPED.get(row.getInt("kind"));
                    for (Counted.Property property : properties) {
                        String key = row.getString(property.column());
                        items.computeIfAbsent(property, each -> new TreeMap<>())
                                .merge(key == null ? NONE : key, counted, Long::sum);
                    }
                    return properties;
                })
                .list();
        long total = items.getOrDefault(Counted.Property.CLASS, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Counted(items, total, true);
    }

    static Query bind(Query query, ItemSelection selection) {
        selection.values().forEach(query::bind);
        selection.arrays().forEach((name, texts) -> query.bindArray(name, String.class, texts));
        return query;
    }
}
