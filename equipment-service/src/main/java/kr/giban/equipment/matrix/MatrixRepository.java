package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.Matrix.Cell;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts the whole inventory in one statement. */
@ApplicationScoped
class MatrixRepository {
    private final Jdbi jdbi;

    MatrixRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The crossings that have items; {@code regions} maps all codes of a region to the one of the day. */
    List<Cell> cells(MatrixQuery query, ItemSelection selection, Map<String, String> regions) {
        String sql = """
                SELECT %s AS row_key, %s AS column_key, count(*) AS items, %s AS value
                FROM equipment_item i
                JOIN center c ON c.id = i.center_id
                LEFT JOIN equipment_class_path(:day) p ON p.code = i.class_code
                LEFT JOIN unnest(:regionCodes, :regionCurrent) AS r (code, current) ON r.code = c.region_code
                WHERE %s
                GROUP BY 1, 2
                """.formatted(
                        query.rows().key(query.level()),
                        query.columns().key(query.level()),
                        query.measure().expression(),
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
