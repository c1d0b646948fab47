package kr.giban.equipment.matrix;

import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.giban.platform.table.CsvAnswer;

/** A matrix as people lay it out: a line for each row, with its key and name, and a column for each column. */
final class MatrixCsv {
    private MatrixCsv() {}

    static StreamingOutput of(Matrix matrix) {
        Map<List<String>, BigDecimal> values = new HashMap<>();
        matrix.cells().forEach(cell -> values.put(List.of(cell.row(), cell.column()), cell.value()));
        return CsvAnswer.of(header(matrix), sink -> matrix.rowKeys().forEach(row -> {
            List<Object> cells = new ArrayList<>();
            cells.add(code(row));
            cells.add(row.nameKo());
            matrix.columnKeys().forEach(column -> cells.add(values.get(List.of(row.key(), column.key()))));
            sink.row(cells);
        }));
    }

    /** Says what was counted and of which day the codes are: a file has no other place for it. */
    static String name(Matrix matrix) {
        return "matrix-%s-%s-%s-%s.csv"
                .formatted(plain(matrix.rows()), plain(matrix.columns()), plain(matrix.measure()), matrix.asOf());
    }

    private static List<String> header(Matrix matrix) {
        List<String> header = new ArrayList<>(List.of("코드", "이름"));
        matrix.columnKeys().forEach(column -> header.add(text(column)));
        return header;
    }

    /** None where the items have no value: a spreadsheet would take the sign for a formula. */
    private static String code(Matrix.Key key) {
        return key.key().equals(Dimension.NONE) ? null : key.key();
    }

    /** Names alone may be the same. */
    private static String text(Matrix.Key key) {
        return key.nameKo().contains(key.key()) ? key.nameKo() : "%s (%s)".formatted(key.nameKo(), key.key());
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
