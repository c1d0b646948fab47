package kr.giban.local.sample.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kr.giban.local.sample.csv.Row.Fate;
import kr.giban.local.sample.inventory.EquipmentItem;
import kr.giban.local.sample.inventory.Inventory;

/** The rows of a technopark's file as it would send them: every good item once, and bad rows between. */
final class DirtyRows {
    private static final int REPEATS = 2;
    private static final int CORRECTED_FILE_ROWS = 60;

    private final String foreignCenter;
    private final List<EquipmentItem> items;
    private final int file;
    private final Random random;
    private final Dirt dirt;

    DirtyRows(Inventory inventory, String technopark, int file) {
        this.items = inventory.itemsOf(technopark);
        this.foreignCenter = inventory.centers().stream()
                .filter(center -> !center.technopark().equals(technopark))
                .findFirst()
                .orElseThrow()
                .code();
        this.file = file;
        this.random = new Random(2022_03_04L + file);
        this.dirt = new Dirt(random);
    }

    List<Row> rows() {
        List<Row> good = good();
        List<Row> rows = new ArrayList<>(good);
        for (int i = 0; i < REPEATS; i++) {
            insertAfter(rows, good.get(7 + i * 11), Fault.REPEATED);
            insertAfter(rows, good.get(12 + i * 11), Fault.CONTRADICTED);
        }
        // A third of the faults in each file, so that no file has all of them and none has no bad row.
        Fault[] faults = Fault.values();
        for (int i = file % 3; i < faults.length; i += 3) {
            if (!faults[i].repeats()) {
                rows.add(random.nextInt(rows.size()), bad(faults[i], i));
            }
        }
        return rows;
    }

    /** What the technopark sends a month later: the first items again, every third in another room. */
    List<Row> corrections() {
        List<Row> good = good();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(CORRECTED_FILE_ROWS, good.size()); i++) {
            Row row = good.get(i);
            rows.add(
                    i % 3 == 0
                            ? row.with(Map.of(Column.LOCATION, String.format(Locale.ROOT, "신관 %d호", 201 + i)))
                                    .as(Fate.UPDATED)
                            : row.as(Fate.UNCHANGED));
        }
        return rows;
    }

    private List<Row> good() {
        return items.stream().map(Row::clean).map(dirt::on).toList();
    }

    private void insertAfter(List<Row> rows, Row row, Fault fault) {
        rows.add(rows.indexOf(row) + 1, fault.breakRow(row, foreignCenter));
    }

    private Row bad(Fault fault, int serial) {
        EquipmentItem base = items.get(random.nextInt(items.size()));
        Row row = dirt.on(Row.clean(base))
                .with(Map.of(
                        Column.ASSET_NO,
                        String.format(Locale.ROOT, "SYN-BAD-%02d%02d", file, serial),
                        Column.NFEC_NO,
                        "",
                        Column.ITUBE_NO,
                        ""));
        return fault.breakRow(row, foreignCenter);
    }
}
