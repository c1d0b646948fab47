package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The rows of the first sheet of a workbook. A day comes as the number that the workbook keeps. */
final class WorkbookLines implements Lines {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final ReadableWorkbook workbook;

    private WorkbookLines(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    static WorkbookLines open(FileContent file) throws IOException {
        try {
            return new WorkbookLines(new ReadableWorkbook(file.open(), WITH_FORMATS));
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFileException("workbook-unreadable", Map.of());
        }
    }

    @Override
    public Stream<Line> stream() {
        try {
            return workbook.getFirstSheet()
                    .openStream()
                    .map(WorkbookLines::line)
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getOptionalCell(i)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Optional<Cell> cell) {
        return cell.filter(c -> c.getType() != CellType.ERROR)
                .map(c -> c.getType() == CellType.NUMBER ? number(c) : c.getText())
                .orElse("");
    }

    /** A percentage is kept as its hundredth; it comes as it is seen. */
    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("%")
                ? cell.asNumber().movePointRight(2).toPlainString() + "%"
                : cell.asNumber().toPlainString();
    }

    @Override
    public Charset charset() {
        return null;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
