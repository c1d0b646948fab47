package kr.giban.local.sample.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.giban.local.sample.csv.Row.Fate;
import kr.giban.local.sample.inventory.EquipmentItem;
import kr.giban.local.sample.inventory.Inventory;

/**
 * The rows of a technopark's file as it would send them: every good item once, two of them twice word for word, two of
 * them first in an older form, and bad rows between.
 */
final class DirtyRows {
    private static final int REPEATED = 2;
    private static final int CORRECTED = 2;

    private final String foreignCenter;
    private final List<EquipmentItem> items;
    private final int file;
    private final Random random;

    DirtyRows(Inventory inventory, String technopark, int file) {
        this.items = inventory.itemsOf(technopark);
        this.foreignCenter = inventory.centers().stream()
                .filter(center -> !center.technopark().equals(technopark))
                .findFirst()
                .orElseThrow()
                .code();
        this.file = file;
        this.random = new Random(2022_03_04L + file);
    }

    List<Row> rows() {
        Dirt dirt = new Dirt(random);
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(dirt.on(Row.clean(item))));
        for (int i = 0; i < CORRECTED; i++) {
            precedeByOlder(rows, 1 + i * (items.size() / 3));
        }
        for (int i = 0; i < REPEATED; i++) {
            repeat(rows, items.size() / 2 + i * 5);
        }
        // A third of the faults in each file, so that no file has all of them and none has no bad row.
        Fault[] faults = Fault.values();
        for (int i = file % 3; i < faults.length; i += 3) {
            rows.add(random.nextInt(rows.size()), bad(faults[i], dirt, i));
        }
        return rows;
    }

    /** The row at the place becomes a correction: an older form of it, in another room, comes just before. */
    private static void precedeByOlder(List<Row> rows, int place) {
        Row current = rows.get(place);
        rows.set(place, current.as(Fate.UPDATED));
        rows.add(place, current.with(Column.LOCATION, "구관 B101호"));
    }

    private static void repeat(List<Row> rows, int place) {
        rows.add(place + 1, rows.get(place).as(Fate.UNCHANGED));
    }

    private Row bad(Fault fault, Dirt dirt, int serial) {
        EquipmentItem base = items.get(random.nextInt(items.size()));
        Row row = dirt.on(Row.clean(base))
                .with(Column.ASSET_NO, "SYN-BAD-%02d%02d".formatted(file, serial))
                .with(Column.NFEC_NO, "")
                .with(Column.ITUBE_NO, "");
        return fault.breakRow(row, foreignCenter);
    }
}
