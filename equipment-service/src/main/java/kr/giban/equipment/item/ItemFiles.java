package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.table.XlsxTable;
import kr.giban.platform.time.Seoul;

/** The inventory as a file: all items of a filter, which is judged while the request is there; written when the answer is. */
@ApplicationScoped
class ItemFiles {
    private static final String SHEET = "장비";

    private final ItemListing listing;
    private final RegionHistory regions;
    private final Codes codes;
    private final Clock clock;

    ItemFiles(ItemListing listing, RegionHistory regions, Codes codes, Clock clock) {
        this.listing = listing;
        this.regions = regions;
        this.codes = codes;
        this.clock = clock;
    }

    StreamingOutput csv(ItemFilter filter) {
        LocalDate today = Seoul.today(clock);
        Consumer<CsvTable.RowSink> rows = rows(listing.select(filter, today), today);
        return out -> CsvTable.write(out, ItemTable.HEADER, rows);
    }

    /** 422 where a sheet has fewer rows than the list. */
    StreamingOutput workbook(ItemFilter filter) {
        LocalDate today = Seoul.today(clock);
        ItemSelection selection = listing.select(filter, today);
        if (listing.hasMoreThan(XlsxTable.MOST_ROWS, selection)) {
            throw ProblemException.rules(
                    List.of(Fault.of("too-many-rows-for-workbook", Map.of("max", XlsxTable.MOST_ROWS))));
        }
        Consumer<CsvTable.RowSink> rows = rows(selection, today);
        return out -> XlsxTable.write(out, SHEET, ItemTable.HEADER, rows);
    }

    private Consumer<CsvTable.RowSink> rows(ItemSelection selection, LocalDate day) {
        CodeNames names = names(day);
        return sink -> listing.each(selection, item -> sink.row(ItemTable.cells(item, names)));
    }

    private CodeNames names(LocalDate day) {
        Map<String, String> regionNames = new HashMap<>();
        codes.list(CodeLists.REGIONS, day).forEach(region -> regionNames.put(region.code(), region.nameKo()));
        Map<String, String> byAnyCode = new HashMap<>();
        regions.codesOf(day).forEach((code, current) -> byAnyCode.put(code, regionNames.get(current)));
        Map<String, String> classes = new HashMap<>();
        codes.list(CodeLists.CLASSES, day).forEach(each -> classes.put(each.code(), each.nameKo()));
        return new CodeNames(byAnyCode, classes);
    }
}
