package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.item.DiaryYear;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemRules;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.Matrix.Cell;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;

/** The inventory by two dimensions. */
@ApplicationScoped
public class MatrixService {
    /**
     * A change counts from the time that its writer took, but is seen when the writer commits: an import at most an hour later,
     * which ends it then. The rest is for clocks of several machines that differ.
     */
    static final Duration LONGEST_WRITE = Duration.ofMinutes(65);

    private final MatrixRepository repository;
    private final MatrixKeys keys;
    private final ItemListing items;
    private final RegionHistory regions;
    private final Codes codes;
    private final Rules rules;
    private final Clock clock;

    public MatrixService(
            MatrixRepository repository,
            MatrixKeys keys,
            ItemListing items,
            RegionHistory regions,
            Codes codes,
            Rules rules,
            Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.items = items;
        this.regions = regions;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of when a matrix is, as a request says it. */
    AsOf asOf(String text) {
        return AsOf.read(text, clock.instant());
    }

    /** The year of a utilization, as a request says it: what makes 100 % is the rule at its end. */
    Optional<DiaryYear> year(Integer year) {
        return Optional.ofNullable(year).map(some -> DiaryYear.of(some, LocalDate.of(some, 12, 31), rules));
    }

    /** Refuses what no matrix can be of, with all faults at once. */
    void check(MatrixQuery query, ItemFilter filter) {
        List<Fault> faults = new ArrayList<>();
        if (query.rows() == query.columns()) {
            faults.add(Fault.at("query:columns", "dimensions-equal"));
        }
        if (query.asOf().moment().filter(clock.instant()::isBefore).isPresent()) {
            faults.add(Fault.at(AsOf.PARAMETER, "moment-in-future"));
        }
        if (query.year().isPresent() && query.measure() != Measure.UTILIZATION) {
            faults.add(Fault.at("query:utilizationYear", "year-without-utilization"));
        }
        if (query.asOf().isPast()) {
            // Of a diary it is kept what each record said, and not what it summed up to at a moment.
            query.year().ifPresent(year -> faults.add(Fault.at("query:utilizationYear", "filter-without-history")));
            filter.beyondHistory().forEach(name -> faults.add(Fault.at("query:" + name, "filter-without-history")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    /**
     * The entity tag of a moment that is over, known before anything is counted: items of then do not change any more. The
     * lists of codes and the rules of then may still be corrected, so they are what the tag is made of.
     *
     * @param table of the matrix as a table, which is another body
     */
    Optional<String> tag(AsOf asOf, boolean table) {
        return asOf.moment()
                .filter(moment -> moment.isBefore(clock.instant().minus(LONGEST_WRITE)))
                .map(moment -> Etag.ofContent(
                        codes.list(CodeLists.REGIONS, asOf.day()),
                        codes.list(CodeLists.CLASSES, asOf.day()),
                        ItemRules.on(asOf.day(), rules),
                        table));
    }

    /** Counts what the filter wants; retired items only where it names states or the matrix shows them. */
    Matrix take(MatrixQuery query, ItemFilter filter) {
        Instant now = clock.instant();
        LocalDate day = query.asOf().day();
        ItemSelection selection = query.asOf().isPast() ? items.selectPast(filter, day) : items.select(filter, day);
        List<Cell> filled = repository.cells(
                query,
                query.shows(Dimension.STATE) || filter.namesState() ? selection : selection.withoutRetired(),
                regions.codesOf(day));
        List<Matrix.Key> rowKeys = keys.of(query.rows(), query, selection, seen(filled, true));
        List<Matrix.Key> columnKeys = keys.of(query.columns(), query, selection, seen(filled, false));
        return new Matrix(
                query.rows(),
                query.columns(),
                query.measure(),
                query.level(),
                day,
                query.asOf().moment().orElse(now),
                rowKeys,
                columnKeys,
                grid(rowKeys, columnKeys, filled, query.measure()),
                filled.stream().mapToLong(Cell::items).sum());
    }

    private static Set<String> seen(List<Cell> cells, boolean rows) {
        return cells.stream().map(cell -> rows ? cell.row() : cell.column()).collect(Collectors.toSet());
    }

    private static List<Cell> grid(
            List<Matrix.Key> rows, List<Matrix.Key> columns, List<Cell> filled, Measure measure) {
        Map<String, Map<String, Cell>> byKeys = new HashMap<>();
        filled.forEach(cell ->
                byKeys.computeIfAbsent(cell.row(), row -> new HashMap<>()).put(cell.column(), cell));
        BigDecimal nothing = measure == Measure.UTILIZATION ? null : BigDecimal.ZERO;
        List<Cell> grid = new ArrayList<>(rows.size() * columns.size());
        for (Matrix.Key row : rows) {
            Map<String, Cell> ofRow = byKeys.getOrDefault(row.key(), Map.of());
            for (Matrix.Key column : columns) {
                Cell cell = ofRow.get(column.key());
                grid.add(cell == null ? new Cell(row.key(), column.key(), 0, nothing) : cell);
            }
        }
        return grid;
    }
}
