package kr.giban.equipment.item;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The rows of one batch, where the planner sees how many they are. In {@code intake_row} they lie among those of all
 * batches, and no statistics know of the newest: it is taken for a single row, for which plans whose cost grows with the
 * square of the rows look cheap. A batch of some size is therefore settled in a table of its own.
 */
final class BatchRows {
    /** Up to here the square is cheaper than a table. */
    private static final int FEW = 50;

    private static final String STAGED = "intake_row";
    private static final String OWN = "intake_batch";

    /** What rows are joined by; to look at every column would take as long as to look for faults. */
    private static final String JOINED =
            "batch_id, position, center_id, asset_no, nfec_no, itube_no, class_code, faults";

    private static final String KEPT =
            "batch_id, position, line, center_id, asset_no, new_id, item_id, faults, outcome";

    private static final String NO_VECTORS = "(SELECT NULL::integer AS position, NULL::tsvector AS vector WHERE FALSE)";
    private static final String GIVEN_VECTORS = "(SELECT g.position, g.vector::tsvector AS vector"
            + " FROM unnest(:vectorPositions, :vectorTexts) AS g (position, vector))";

    private final Handle handle;
    private final UUID batch;
    private final String table;
    private String vectors = NO_VECTORS;
    private List<ItemVectors.Vector> given = List.of();

    private BatchRows(Handle handle, UUID batch, String table) {
        this.handle = handle;
        this.batch = batch;
        this.table = table;
    }

    /** The batch out of the staged rows, each with its center if there is one, within the transaction of the handle. */
    static BatchRows of(Handle handle, UUID batch) {
        BatchRows staged = staged(handle, batch);
        if (staged.count() <= FEW) {
            staged.findCenters();
            return staged;
        }
        handle.execute("SET LOCAL work_mem = '32MB'");
        handle.execute("CREATE TEMPORARY TABLE " + OWN + " (LIKE " + STAGED + ") ON COMMIT DROP");
        staged.update("INSERT INTO " + OWN + " SELECT * FROM <rows> WHERE batch_id = :batch")
                .execute();
        BatchRows own = new BatchRows(handle, batch, OWN);
        own.findCenters();
        // After the centers: of rows without one the planner expects that they join with nothing.
        handle.execute("ANALYZE " + OWN + " (" + JOINED + ")");
        return own;
    }

    /** The batch among all that are staged. */
    static BatchRows staged(Handle handle, UUID batch) {
        return new BatchRows(handle, batch, STAGED);
    }

    private void findCenters() {
        update(IntakeSql.FIND_CENTERS).execute();
    }

    private int count() {
        return query("SELECT count(*) FROM (SELECT FROM <rows> WHERE batch_id = :batch LIMIT " + (FEW + 1)
                        + ") AS probe")
                .mapTo(int.class)
                .one();
    }

    Update update(String sql) {
        return handle.createUpdate(sql).define("rows", table).bind("batch", batch);
    }

    Query query(String sql) {
        return handle.createQuery(sql)
                .define("rows", table)
                .define("vectors", vectors)
                .bind("batch", batch);
    }

    boolean isSmall() {
        return table.equals(STAGED);
    }

    /** What the items will be found by, given with the statement that writes them. */
    void take(List<ItemVectors.Vector> made) {
        given = made;
        vectors = made.isEmpty() ? NO_VECTORS : GIVEN_VECTORS;
    }

    /** What the items will be found by, in a table of this transaction. */
    void takeFrom(String other) {
        vectors = other;
    }

    /** The statement that writes the items, with what they will be found by. */
    Query write() {
        Query write = query(IntakeSql.WRITE);
        if (!given.isEmpty()) {
            write.bindArray(
                            "vectorPositions",
                            Integer.class,
                            given.stream().map(ItemVectors.Vector::position).toList())
                    .bindArray(
                            "vectorTexts",
                            String.class,
                            given.stream().map(ItemVectors.Vector::text).toList());
        }
        return write;
    }

    /**
     * Puts back where others look for it what became of the batch. What the rows brought stands in the inventory now; only
     * refused ones are kept as they were sent.
     */
    void putBack() {
        if (table.equals(OWN)) {
            handle.execute("DELETE FROM " + STAGED + " WHERE batch_id = ?", batch);
            handle.execute("INSERT INTO " + STAGED + " (" + KEPT + ", cells, cleared) SELECT " + KEPT
                    + ", CASE WHEN outcome = 'REJECTED' THEN cells END, '{}' FROM " + OWN + " ORDER BY position");
            handle.execute("DROP TABLE " + OWN);
            handle.execute("DROP TABLE IF EXISTS pg_temp." + ItemVectors.TABLE);
        }
    }
}
