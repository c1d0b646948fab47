package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;

/** The lines of an inventory file, whatever its format, one after the other in constant memory. */
public interface Lines extends AutoCloseable {
    Stream<Line> stream();

    /** How the text was encoded; null for a workbook. */
    Charset charset();

    @Override
    void close() throws IOException;

    /** Opens a CSV file or an XLSX workbook, told apart by their first bytes. */
    static Lines open(FileContent file) throws IOException {
        return isZip(file) ? WorkbookLines.open(file) : CsvLines.open(file);
    }

    private static boolean isZip(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
