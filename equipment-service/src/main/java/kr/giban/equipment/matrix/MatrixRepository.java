package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.Matrix.Cell;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts the whole inventory in one statement: item by item, or from what was counted when items changed. */
@ApplicationScoped
class MatrixRepository {
    private final Jdbi jdbi;

    MatrixRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The crossings that have items; {@code regions} maps all codes of a region to the one of the day. */
    List<Cell> cells(MatrixQuery query, ItemSelection selection, Map<String, String> regions) {
        boolean tallied = query.isTallied() && selection.isTallied();
        String sql = """
                SELECT %s AS row_key, %s AS column_key, %s AS items, %s AS value
                FROM %s i
                JOIN center c ON c.id = i.center_id
                LEFT JOIN equipment_class_path(:day) p ON p.code = i.class_code
                LEFT JOIN unnest(:regionCodes, :regionCurrent) AS r (code, current) ON r.code = c.region_code
                WHERE %s
                GROUP BY 1, 2 HAVING %3$s > 0
                """.formatted(
                        query.rows().key(query.level()),
                        query.columns().key(query.level()),
                        tallied ? "sum(i.items)" : "count(*)",
                        tallied ? query.measure().tallied() : query.measure().expression(),
                        tallied ? "equipment_tally" : "equipment_item",
                        selection.where());
        return jdbi.withHandle(handle -> {
            Query statement = handle.createQuery(sql)
                    .bind("day", query.asOf())
                    .bindArray("regionCodes", String.class, List.copyOf(regions.keySet()))
                    .bindArray("regionCurrent", String.class, List.copyOf(regions.values()));
            selection.values().forEach(statement::bind);
            selection.arrays().forEach((name, texts) -> statement.bindArray(name, String.class, texts));
            return statement
                    .map((row, context) -> new Cell(
                            row.getString("row_key"),
                            row.getString("column_key"),
                            row.getLong("items"),
                            row.getBigDecimal("value")))
                    .list();
        });
    }
}
