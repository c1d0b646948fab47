package kr.giban.local.sample.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.giban.local.sample.inventory.EquipmentItem;

/** One row of a file, and what an importer must make of it. The fault is null but for rejected rows. */
record Row(Map<Column, String> cells, Fate fate, Fault fault) {

    /** What must become of a row. */
    enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    static Row clean(EquipmentItem item) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            cells.put(column, column.clean(item));
        }
        return new Row(cells, Fate.CREATED, null);
    }

    String cell(Column column) {
        return cells.get(column);
    }

    Row with(Column column, String text) {
        return with(Map.of(column, text));
    }

    Row with(Map<Column, String> others) {
        Map<Column, String> changed = new EnumMap<>(cells);
        changed.putAll(others);
        return new Row(changed, fate, fault);
    }

    Row as(Fate newFate) {
        return new Row(cells, newFate, fault);
    }

    Row rejectedFor(Fault newFault) {
        return new Row(cells, Fate.REJECTED, newFault);
    }

    List<String> texts() {
        return List.copyOf(cells.values());
    }
}
