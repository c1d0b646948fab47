package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Clock clock;

    ItemFiles(ItemListing listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    StreamingOutput csv(ItemFilter filter) {
        Consumer<CsvTable.RowSink> rows = rows(listing.select(filter, Seoul.today(clock)));
        return out -> CsvTable.write(out, ItemTable.HEADER, rows);
    }

    /** 422 where a sheet has fewer rows than the list. */
    StreamingOutput workbook(ItemFilter filter) {
        ItemSelection selection = listing.select(filter, Seoul.today(clock));
        if (listing.hasMoreThan(XlsxTable.MOST_ROWS, selection)) {
            throw ProblemException.rules(
                    List.of(Fault.of("too-many-rows-for-workbook", Map.of("max", XlsxTable.MOST_ROWS))));
        }
        Consumer<CsvTable.RowSink> rows = rows(selection);
        return out -> XlsxTable.write(out, SHEET, ItemTable.HEADER, rows);
    }

    private Consumer<CsvTable.RowSink> rows(ItemSelection selection) {
        return sink -> listing.each(selection, item -> sink.row(ItemTable.cells(item)));
    }
}
