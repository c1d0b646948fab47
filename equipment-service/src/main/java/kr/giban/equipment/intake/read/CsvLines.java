package kr.giban.equipment.intake.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.Map;

/** The lines of a CSV file; commas, semicolons and tabs are told apart by the first line. */
final class CsvLines implements Lines {
    private static final int LOOK = 16 * 1024;
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    private final Charset charset;
    private final CsvReader<CsvRecord> csv;

    private CsvLines(Charset charset, CsvReader<CsvRecord> csv) {
        this.charset = charset;
        this.csv = csv;
    }

    static CsvLines open(FileContent file) throws IOException {
        Charset charset = Encodings.of(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), charset), LOOK);
        char separator = separator(reader);
        return new CsvLines(
                charset,
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(Bounds.ROW)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(Bounds.COLUMNS)
                                        .maxFieldSize(Bounds.ROW)
                                        .maxRecordSize(Bounds.ROW)
                                        .build(),
                                reader));
    }

    /** Skips the byte order mark, which some programs write twice, and looks at the first line without taking it. */
    private static char separator(Reader reader) throws IOException {
        int skipped = MARK;
        while (skipped == MARK) {
            reader.mark(1);
            skipped = reader.read();
        }
        reader.reset();
        reader.mark(LOOK);
        char[] start = new char[LOOK - 1];
        int length = Math.max(reader.read(start), 0);
        reader.reset();
        String first = new String(start, 0, length).lines().findFirst().orElse("");
        return (char) SEPARATORS
                .chars()
                .reduce((a, b) -> count(first, b) > count(first, a) ? b : a)
                .getAsInt();
    }

    private static long count(String line, int separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    @Override
    public Iterator<Line> iterator() {
        CloseableIterator<CsvRecord> records = csv.iterator();
        return new LineIterator(new LineIterator.Source() {
            private long line;

            @Override
            public Line next() {
                try {
                    if (!records.hasNext()) {
                        return null;
                    }
                    CsvRecord row = records.next();
                    line = row.getStartingLineNumber();
                    return new Line((int) line, row.getFields());
                } catch (CsvParseException e) {
                    throw new UnreadableFileException(
                            "csv-broken", Map.of("after", line, "max", Bounds.ROW, "columns", Bounds.COLUMNS));
                }
            }
        });
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public String sheet() {
        return null;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
