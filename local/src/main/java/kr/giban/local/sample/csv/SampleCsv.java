package kr.giban.local.sample.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.giban.local.sample.codes.Technopark;
import kr.giban.local.sample.inventory.EquipmentItem;
import kr.giban.local.sample.inventory.Inventory;

/** Writes the inventory as files: clean in UTF-8, or as a technopark would send it, in the code page of its Excel. */
public final class SampleCsv {
    /** CP949, the Korean code page of Windows. */
    public static final Charset CP949 = Charset.forName("MS949");

    private final Inventory inventory;
    private final List<Technopark> technoparks;

    public SampleCsv(Inventory inventory, List<Technopark> technoparks) {
        this.inventory = inventory;
        this.technoparks = technoparks;
    }

    /** The whole inventory, every value written the one way. */
    public SampleFile clean() {
        return clean("inventory.csv", inventory.items());
    }

    /** The clean inventory of one technopark. */
    public SampleFile clean(Technopark technopark) {
        return clean(name(technopark) + ".csv", inventory.itemsOf(technopark.code()));
    }

    /** The whole inventory in one file, as the agency that gathered it would send it: no center is another's. */
    public SampleFile dirty() {
        List<Row> rows = technoparks.stream()
                .flatMap(technopark -> rows(technopark).stream())
                .filter(row -> row.fault() != Fault.OTHER_ORGANIZATIONS_CENTER)
                .toList();
        return file("inventory-cp949.csv", CP949, rows);
    }

    /** The file that one technopark would send. */
    public SampleFile dirty(Technopark technopark) {
        return file(name(technopark) + "-cp949.csv", CP949, rows(technopark));
    }

    /** What the technopark sends a month after {@link #dirty(Technopark)}: some rows as they were, some changed. */
    public SampleFile correction(Technopark technopark) {
        return file(
                name(technopark) + "-correction-cp949.csv",
                CP949,
                dirtyRows(technopark).corrections());
    }

    private List<Row> rows(Technopark technopark) {
        return dirtyRows(technopark).rows();
    }

    private DirtyRows dirtyRows(Technopark technopark) {
        return new DirtyRows(inventory, technopark.code(), technoparks.indexOf(technopark));
    }

    private static SampleFile clean(String name, List<EquipmentItem> items) {
        return file(name, StandardCharsets.UTF_8, items.stream().map(Row::clean).toList());
    }

    private static SampleFile file(String name, Charset charset, List<Row> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Arrays.stream(Column.values()).map(Column::header).toList());
            rows.forEach(row -> csv.writeRecord(row.texts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleFile(name, charset, text.toString(), ExpectedCounts.of(rows));
    }

    private static String name(Technopark technopark) {
        return "inventory-" + technopark.code().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
