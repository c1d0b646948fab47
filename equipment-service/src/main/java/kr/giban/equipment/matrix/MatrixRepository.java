package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.Matrix.Cell;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Counts the whole inventory, of now or of a past moment. */
@ApplicationScoped
class MatrixRepository {
    private final Jdbi jdbi;

    MatrixRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The crossings that have items; {@code regions} maps all codes of a region to the one of the day. */
    List<Cell> cells(MatrixQuery query, ItemSelection selection, Map<String, String> regions) {
        return jdbi.withHandle(
                handle -> bind(handle.createQuery(MatrixSql.of(query, selection)), query, selection, regions)
                        .map((row, context) -> new Cell(
                                row.getString("row_key"),
                                row.getString("column_key"),
                                row.getLong("items"),
                                row.getBigDecimal("value")))
                        .list());
    }

    static Query bind(Query statement, MatrixQuery query, ItemSelection selection, Map<String, String> regions) {
        // Not every matrix has regions or classes.
        statement.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        statement
                .bind("day", query.asOf().day())
                .bindArray("regionCodes", String.class, List.copyOf(regions.keySet()))
                .bindArray("regionCurrent", String.class, List.copyOf(regions.values()));
        query.asOf().moment().ifPresent(moment -> statement.bind("at", moment));
        query.year().ifPresent(year -> statement.bind("ofYear", year.year()).bind("ofYearHours", year.hours()));
        selection.values().forEach(statement::bind);
        selection.arrays().forEach((name, texts) -> statement.bindArray(name, String.class, texts));
        return statement;
    }
}
