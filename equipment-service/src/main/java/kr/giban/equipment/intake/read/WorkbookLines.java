package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.giban.platform.table.XlsxText;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of the first sheet of a workbook that is not hidden. Macros are never run, nor formulas: their values count. */
final class WorkbookLines implements Lines {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final WorkbookFile file;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Stream<Row> rows;
    private long written;

    private WorkbookLines(WorkbookFile file, ReadableWorkbook workbook, Sheet sheet, Stream<Row> rows) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
        this.rows = rows;
    }

    static WorkbookLines open(FileContent content) throws IOException {
        WorkbookFile file = WorkbookFile.open(content);
        try {
            return of(file);
        } catch (UnreadableFileException e) {
            file.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw WorkbookGuard.unreadable();
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static WorkbookLines of(WorkbookFile file) throws IOException {
        ReadableWorkbook workbook = workbook(file);
        Sheet sheet = workbook.getSheets()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException("workbook-without-sheet", Map.of()));
        return new WorkbookLines(file, workbook, sheet, sheet.openStream());
    }

    /** One that has no styles has no formats to look for. */
    @SuppressWarnings("MustBeClosedChecker")
    private static ReadableWorkbook workbook(WorkbookFile file) throws IOException {
        try {
            return new ReadableWorkbook(file.path().toFile(), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.path().toFile());
        }
    }

    @Override
    public Iterator<Line> iterator() {
        Iterator<Row> all = rows.iterator();
        return new LineIterator(() -> {
            try {
                return all.hasNext() ? line(all.next()) : null;
            } catch (UnreadableFileException e) {
                throw e;
            } catch (RuntimeException e) {
                throw WorkbookGuard.unreadable();
            }
        });
    }

    private Line line(Row row) {
        List<String> cells = new ArrayList<>();
        Set<Integer> uncalculated = new HashSet<>();
        int length = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            String text = cell == null ? "" : text(cell);
            if (cell != null && cell.getType() == CellType.FORMULA && text.isEmpty()) {
                uncalculated.add(i);
                text = "=" + cell.getFormula();
            }
            length += text.length();
            if (length > Bounds.ROW) {
                throw new UnreadableFileException("row-too-long", Map.of("max", Bounds.ROW));
            }
            cells.add(text);
        }
        // A text that stands in the workbook once may be the text of every row.
        written += length;
        if (written > Bounds.UNPACKED) {
            throw WorkbookGuard.tooLarge();
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return new Line(row.getRowNum(), cells, uncalculated);
    }

    private String text(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? WorkbookNumbers.text(cell, workbook.isDate1904())
                : XlsxText.unescape(cell.getText());
    }

    @Override
    public Charset charset() {
        return null;
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public void close() throws IOException {
        try (file;
                workbook) {
            rows.close();
        }
    }
}
