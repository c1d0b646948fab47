package kr.giban.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table as Excel opens it: UTF-8 with a byte-order mark, one row after the other, so that a list of any length costs the
 * memory of one row. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvTable {
    public static final String MEDIA_TYPE = "text/csv; charset=UTF-8";

    private CsvTable() {}

    /** Takes a row's cells; null is an empty cell. */
    @FunctionalInterface
    public interface RowSink {
        void row(List<?> cells);
    }

    /** Writes the header and whatever the rows are fed with; the stream is flushed and stays open. */
    public static void write(OutputStream out, List<String> header, Consumer<RowSink> rows) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header);
        rows.accept(cells -> csv.writeRecord(cells.stream().map(CsvTable::cell).toList()));
        csv.flush();
    }

    /** The text of a cell, harmless to a spreadsheet. Numbers stay as they are, negative ones too. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof Number ? text : FormulaGuard.put(text);
    }
}
