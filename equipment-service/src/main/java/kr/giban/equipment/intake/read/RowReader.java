package kr.giban.equipment.intake.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kr.giban.equipment.item.AssetNumbers;
import kr.giban.equipment.item.IntakeRow;
import kr.giban.equipment.item.ItemChecks;
import kr.giban.equipment.item.ItemContent;
import kr.giban.equipment.item.ItemSizes;
import kr.giban.equipment.item.Keywords;
import kr.giban.equipment.item.NfecNumber;
import kr.giban.equipment.item.RowFault;

/** Makes rows for the inventory out of lines, each with all that is wrong in it. */
public final class RowReader {
    private static final String PERCENT = Column.UTILIZATION.field();

    private final Header header;
    private final Marks marks;
    private final ItemChecks.Day checks;
    private final UUID center;

    /** @param center for rows that name none; null if each must */
    public RowReader(Header header, Marks marks, ItemChecks.Day checks, UUID center) {
        this.header = header;
        this.marks = marks;
        this.checks = checks;
        this.center = center;
    }

    public IntakeRow read(Line line, int position) {
        Cells cells = new Cells(line);
        if (line.cells().size() > header.texts().size()
                && line.cells().subList(header.texts().size(), line.cells().size()).stream()
                        .anyMatch(cell -> !cell.isBlank())) {
            cells.faults.add(RowFault.of("line", null, "too-many-cells"));
        }
        String assetNo = cells.assetNo();
        ItemContent content = content(cells);
        cells.faults.addAll(checks.faults(content));
        String centerCode = cells.text(Column.CENTER_CODE);
        return new IntakeRow(
                position,
                line.number(),
                line.cells(),
                centerCode,
                centerCode == null ? center : null,
                assetNo,
                content,
                cells.cleared,
                cells.faults);
    }

    private ItemContent content(Cells cells) {
        BigDecimal percent = cells.get(Column.UTILIZATION, Percents::parse);
        return new ItemContent(
                NfecNumber.normalize(cells.text(Column.NFEC_NO)),
                cells.text(Column.ITUBE_NO),
                cells.text(Column.NAME_KO),
                cells.text(Column.NAME_EN),
                cells.text(Column.MAKER),
                cells.text(Column.MODEL),
                cells.text(Column.SPEC),
                cells.text(Column.CLASS_CODE),
                cells.get(Column.ACQUIRED_ON, text -> Dates.parse(text, checks.today())),
                cells.get(Column.COST_KRW, text -> Amounts.parse(text, header.unit(Column.COST_KRW))),
                cells.text(Column.FUND),
                cells.text(Column.LOCATION),
                cells.text(Column.OPERATOR_NAME),
                cells.text(Column.OPERATOR_PHONE),
                cells.get(Column.SHARING, Words::sharing),
                cells.text(Column.SOLE_USE_REASON),
                cells.get(Column.REPORTED_STATE, Words::state),
                cells.get(Column.REPORTED_STATE, Words::retirement),
                cells.text(Column.RETIREMENT_REASON),
                cells.get(Column.RETIRED_ON, text -> Dates.parse(text, checks.today())),
                cells.text(Column.IDLE_REASON),
                cells.get(Column.IDLE_SINCE, text -> Dates.parse(text, checks.today())),
                utilizationYear(cells, percent),
                percent,
                cells.text(Column.FEATURES),
                cells.get(Column.KEYWORDS, text -> words(text, ItemSizes.NUMBER)),
                cells.text(Column.SOURCE_TASK),
                cells.get(Column.MAKER_COUNTRY, Words::country),
                list(cells, Column.MODEL_VARIANTS),
                cells.text(Column.SERIAL_NUMBER),
                cells.get(Column.MANUFACTURE_YEAR, text -> Years.parse(text, ItemSizes.FIRST_MANUFACTURE)),
                cells.get(Column.ACQUISITION_METHOD, Words::acquisition),
                cells.text(Column.TECHNIQUE),
                list(cells, Column.MEASURED_VARIABLES),
                cells.text(Column.PURPOSE),
                cells.text(Column.RESEARCH_FIELD),
                cells.text(Column.USE_EXAMPLES),
                cells.text(Column.FEE_TEXT),
                cells.get(Column.FEE_KRW, text -> Amounts.parse(text, header.unit(Column.FEE_KRW))),
                cells.get(Column.FEE_UNIT, Words::feeUnit),
                cells.text(Column.LANDING_PAGE),
                cells.text(Column.PERSISTENT_ID),
                null);
    }

    /** A file that does not say of which year it tells how last year went. */
    private Integer utilizationYear(Cells cells, BigDecimal percent) {
        if (percent == null && (cells.broken.contains(Column.UTILIZATION) || cells.cleared.contains(PERCENT))) {
            return null;
        }
        Integer year = cells.get(Column.UTILIZATION_YEAR, text -> Years.parse(text, ItemSizes.FIRST_UTILIZATION));
        boolean assumed = year == null && percent != null && !cells.broken.contains(Column.UTILIZATION_YEAR);
        return assumed ? Integer.valueOf(checks.today().getYear() - 1) : year;
    }

    /** None where a cell holds nothing but separators: that is no list, and clears nothing. */
    private static List<String> list(Cells cells, Column column) {
        List<String> words = cells.get(column, text -> words(text, ItemSizes.SHORT));
        return words == null || words.isEmpty() ? null : words;
    }

    private static List<String> words(String text, int size) {
        List<String> words = Keywords.split(text);
        if (words.size() > ItemSizes.KEYWORDS) {
            throw new CellException("too-many-keywords", Map.of("max", ItemSizes.KEYWORDS));
        }
        if (words.stream().anyMatch(word -> word.length() > size)) {
            throw new CellException("too-long", Map.of("max", size));
        }
        return words;
    }

    /** One line by columns. */
    private final class Cells {
        private final Map<Column, String> texts = new EnumMap<>(Column.class);
        private final Set<String> cleared = new HashSet<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Set<Column> broken = new HashSet<>();

        Cells(Line line) {
            for (int i = 0; i < Math.min(line.cells().size(), header.columns().size()); i++) {
                if (header.columns().get(i) != null) {
                    take(
                            header.columns().get(i),
                            Texts.plain(line.cells().get(i)),
                            line.uncalculated().contains(i));
                }
            }
        }

        private void take(Column column, String cell, boolean uncalculated) {
            if (uncalculated) {
                faults.add(RowFault.of(column.field(), Bounds.shown(cell), "formula-uncalculated"));
            } else if (CellErrors.isOne(cell)) {
                faults.add(RowFault.of(column.field(), cell, "cell-in-error"));
            } else if (marks.isClear(cell)) {
                clear(column, cell);
            } else if (cell.length() > column.size()) {
                String shown = cell.substring(0, Math.min(60, column.size())) + "…";
                faults.add(RowFault.of(column.field(), shown, "too-long", Map.of("max", column.size())));
            } else if (!marks.isEmpty(cell)) {
                texts.put(column, cell);
            }
        }

        private void clear(Column column, String cell) {
            if (!column.isClearable()) {
                faults.add(RowFault.of(column.field(), cell, "not-clearable"));
                return;
            }
            cleared.add(column.field());
            if (column == Column.UTILIZATION) {
                cleared.add("utilizationYear");
            }
        }

        String text(Column column) {
            return texts.get(column);
        }

        /** Missing only where the cell holds nothing: what it holds and cannot be is a fault of its own. */
        String assetNo() {
            String field = Column.ASSET_NO.field();
            String text = texts.get(Column.ASSET_NO);
            if (text == null && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
                faults.add(RowFault.of(field, null, "required"));
            }
            if (text != null && !AssetNumbers.isUsable(text)) {
                faults.add(RowFault.of(field, text, "asset-number-unusable"));
            }
            return text;
        }

        <T> T get(Column column, Function<String, T> reading) {
            String text = texts.get(column);
            try {
                return text == null ? null : reading.apply(text);
            } catch (CellException e) {
                if (broken.add(column)) {
                    faults.add(RowFault.of(column.field(), text, e.code(), e.parameters()));
                }
                return null;
            }
        }
    }
}
