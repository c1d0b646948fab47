package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;

/**
 * The lines of an inventory file, whatever its format, one after the other in constant memory. Where the file cannot be read
 * on, the iterator says so by an {@link UnreadableFileException}.
 */
public interface Lines extends AutoCloseable, Iterable<Line> {
    /** The lines that hold something; may be asked for once. */
    @Override
    Iterator<Line> iterator();

    /** How the text was encoded; null for a workbook. */
    Charset charset();

    /** The sheet that is read; null for a file that has none. */
    String sheet();

    @Override
    void close() throws IOException;

    /** Opens a CSV file or an XLSX workbook, told apart by their first bytes. */
    static Lines open(FileContent file) throws IOException {
        if (FileKinds.isZip(file)) {
            return WorkbookLines.open(file);
        }
        FileKinds.mustBeTable(file);
        return CsvLines.open(file);
    }
}
