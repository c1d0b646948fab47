package kr.giban.platform.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet. Rows are written out some hundreds at a time, and texts stand in their own cells
 * rather than in a table of shared ones, so that a list of any length costs the memory of a few rows. A text is a text
 * there, whatever it begins with; days and numbers are real ones.
 */
public final class XlsxTable {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** How many rows a sheet can hold under its header. */
    public static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final int FLUSH = 500;
    private static final double WIDTH = 16;
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String AMOUNT = "#,##0";

    private XlsxTable() {}

    /** Writes the header and whatever the rows are fed with; the stream is flushed and stays open. */
    public static void write(OutputStream out, String sheet, List<String> header, Consumer<CsvTable.RowSink> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(new Open(out), "Giban", null)) {
            Sheet written = new Sheet(workbook.newWorksheet(sheet));
            written.header(header);
            rows.accept(written);
        }
        out.flush();
    }

    /** The sheet, and how far it is written. */
    private static final class Sheet implements CsvTable.RowSink {
        private final Worksheet sheet;
        private int row;

        Sheet(Worksheet sheet) {
            this.sheet = sheet;
        }

        void header(List<String> header) {
            sheet.freezePane(0, 1);
            for (int column = 0; column < header.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.inlineString(0, column, header.get(column));
                sheet.style(0, column).bold().set();
            }
            row = 1;
        }

        @Override
        public void row(List<?> cells) {
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            row++;
            if (row % FLUSH == 0) {
                flush();
            }
        }

        private void cell(int column, Object value) {
            if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            } else if (value instanceof Long amount) {
                sheet.value(row, column, amount);
                sheet.style(row, column).format(AMOUNT).set();
            } else if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null && !value.toString().isEmpty()) {
                sheet.inlineString(row, column, XlsxText.escape(FormulaGuard.putInTextCell(value.toString())));
                sheet.style(row, column).format(TEXT).set();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lets a workbook end without ending the answer that it is part of. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
