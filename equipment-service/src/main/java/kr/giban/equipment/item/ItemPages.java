package kr.giban.equipment.item;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.giban.equipment.search.WordSample;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads a page of the list. Of what words find the planner knows too little to be left alone with an order and a limit: of two
 * common words that never meet it expects many rows, and would look through the whole order for them. So a stretch of the
 * order is looked through where the words are common; where they are not, or the stretch had too few, all that they find is
 * taken by their index and sorted.
 */
final class ItemPages {
    /** How far what has no place is: farther than anything. */
    static final BigDecimal NOWHERE = BigDecimal.valueOf(99_999);

    static final String DISTANCE = "coalesce(c.distance_km, " + NOWHERE + ")";

    /** How many rows a stretch of the order has. */
    private static final int STRETCH = 20_000;

    /** So many times the rows of a page, expected in a stretch, are hardly ever fewer than the page's. */
    private static final double ENOUGH = 1.5;

    private static final WordSample SAMPLED = WordSample.SMALL;

    /** More of them are not looked at. */
    private static final int SAMPLE = 400;

    private static final String PLAIN = "center";
    /** Each center measured once and not for each of its items. */
    private static final String MEASURED = "(SELECT c.*, " + Place.DISTANCE + " AS distance_km FROM center c OFFSET 0)";

    private ItemPages() {}

    /** Where the items of a page are looked for. */
    enum Way {
        /** As the planner thinks best. */
        ANY,
        /** In the next stretch of the order. */
        STRETCH,
        /** Among all that the words find. */
        WORDS,
        /** Center by center, of each no more than a page. */
        CENTERS
    }

    /** The rows after the slice's place, one more than a page has if there are so many. */
    static List<Found> read(Handle handle, ItemSelection selection, Slice slice) {
        // The planner knows too little of words to be trusted with reading everything.
        handle.execute("SET LOCAL enable_seqscan = " + (selection.sought().isSomething() ? "off" : "on"));
        if (!selection.sought().isSomething()) {
            return read(handle, selection, slice, slice.orderBy().startsWith(DISTANCE) ? Way.CENTERS : Way.ANY);
        }
        boolean known = selection.sought().items().isPresent();
        if (!known && slice.isOrderedBy("i.") && areCommon(handle, selection, slice)) {
            List<Found> near = read(handle, selection, slice, Way.STRETCH);
            if (near.size() == slice.fetch()) {
                return near;
            }
        }
        return read(handle, selection, slice, Way.WORDS);
    }

    private static List<Found> read(Handle handle, ItemSelection selection, Slice slice, Way way) {
        return bind(handle.createQuery(select(selection, slice, way)), selection, slice)
                .map(ItemPages::found)
                .list();
    }

    /** Whether a stretch has half as many rows again as a page, if they lie evenly; by a sample, for the planner cannot tell. */
    private static boolean areCommon(Handle handle, ItemSelection selection, Slice slice) {
        return ItemRepository.bind(
                        handle.createQuery("SELECT count(*) AS sampled, "
                                + "(SELECT reltuples FROM pg_class WHERE oid = 'equipment_item'::regclass) AS inventory"
                                + " FROM (SELECT FROM equipment_item i" + centers(selection) + " WHERE "
                                + selection.where() + " AND " + SAMPLED.condition() + " LIMIT " + SAMPLE + ") sample"),
                        selection)
                .map((row, context) -> row.getInt("sampled") >= SAMPLE
                        || row.getDouble("sampled") * SAMPLED.factor() * STRETCH
                                >= ENOUGH * slice.fetch() * row.getDouble("inventory"))
                .one();
    }

    /** Only where they are asked for: thousands of items would be joined with them for nothing. */
    private static String centers(ItemSelection selection) {
        return selection.needsCenters() ? " JOIN center c ON c.id = i.center_id" : "";
    }

    static String select(ItemSelection selection, Slice slice, Way way) {
        boolean measured = selection.near().isPresent();
        String items = way == Way.STRETCH
                ? "(SELECT i.* FROM equipment_item i WHERE " + slice.where() + " ORDER BY " + slice.orderBy()
                        + " LIMIT " + STRETCH + ")"
                : "equipment_item";
        String columns = ItemMapper.COLUMNS + ", " + matchedBy(selection) + " AS matched_by, "
                + (measured ? "c.distance_km" : "NULL::numeric") + " AS distance_km";
        String centers = measured ? MEASURED : PLAIN;
        String where = " WHERE " + selection.where() + " AND " + slice.where();
        String found = " FROM " + items + " i JOIN " + centers + " c ON c.id = i.center_id" + where;
        if (way == Way.CENTERS) {
            return "SELECT " + columns + " FROM " + MEASURED
                    + " c CROSS JOIN LATERAL (SELECT i.* FROM equipment_item i WHERE"
                    + " i.center_id = c.id AND " + selection.where() + " AND " + slice.where() + " ORDER BY "
                    + slice.orderBy() + " LIMIT :fetch) i ORDER BY " + slice.orderBy() + " LIMIT :fetch";
        }
        return way == Way.WORDS
                // Behind OFFSET the planner does not see that an order would do for the words. Of thousands that they
                // find,
                // only those of the page are read whole.
                ? "SELECT " + columns + " FROM (SELECT id FROM (SELECT i.id, " + slice.columns()
                        + (slice.isOrderedBy("i.") ? " FROM equipment_item i" + centers(selection) + where : found)
                        + " OFFSET 0) found ORDER BY " + slice.orderByColumns()
                        + " LIMIT :fetch) page JOIN equipment_item i ON i.id = page.id JOIN " + centers
                        + " c ON c.id = i.center_id ORDER BY " + slice.orderBy()
                : "SELECT " + columns + found + " ORDER BY " + slice.orderBy() + " LIMIT :fetch";
    }

    private static String matchedBy(ItemSelection selection) {
        if (!selection.sought().isSomething()) {
            return "NULL::text";
        }
        return selection.sought().hasSimilar()
                ? "CASE WHEN i.search_vector @@ :soughtText::tsquery THEN 'text' ELSE 'similar' END"
                : "'text'";
    }

    static Query bind(Query query, ItemSelection selection, Slice slice) {
        query.bind("fetch", slice.fetch());
        slice.parameters().forEach(query::bind);
        ItemRepository.bind(query, selection);
        selection.near().ifPresent(place -> place.values().forEach(query::bind));
        if (selection.sought().hasSimilar()) {
            query.bind("soughtText", selection.sought().text());
        }
        return query;
    }

    private static Found found(ResultSet row, StatementContext context) throws SQLException {
        return new Found(
                new ItemMapper().map(row, context), row.getString("matched_by"), row.getBigDecimal("distance_km"));
    }
}
