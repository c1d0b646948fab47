package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.Matrix.Cell;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;

/** The inventory by two dimensions. */
@ApplicationScoped
public class MatrixService {
    private final MatrixRepository repository;
    private final MatrixKeys keys;
    private final ItemListing items;
    private final RegionHistory regions;
    private final Clock clock;

    public MatrixService(
            MatrixRepository repository, MatrixKeys keys, ItemListing items, RegionHistory regions, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.items = items;
        this.regions = regions;
        this.clock = clock;
    }

    /** Counts what the filter wants; retired items only where it names states or the matrix shows them. */
    Matrix take(MatrixQuery query, ItemFilter filter) {
        if (query.rows() == query.columns()) {
            throw ProblemException.rules(List.of(Fault.at("query:columns", "dimensions-equal")));
        }
        Instant now = clock.instant();
        LocalDate day = query.asOf() == null ? Seoul.dateOf(now) : query.asOf();
        MatrixQuery dated = new MatrixQuery(query.rows(), query.columns(), query.measure(), query.level(), day);
        ItemSelection selection = items.select(filter, day);
        boolean showsStates = query.rows() == Dimension.STATE || query.columns() == Dimension.STATE;
        List<Cell> filled = repository.cells(
                dated,
                showsStates || filter.namesState() ? selection : selection.withoutRetired(),
                regions.codesOf(day));
        List<Matrix.Key> rowKeys = keys.of(query.rows(), dated, seen(filled, true));
        List<Matrix.Key> columnKeys = keys.of(query.columns(), dated, seen(filled, false));
        return new Matrix(
                query.rows(),
                query.columns(),
                query.measure(),
                query.level(),
                day,
                now,
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
        Map<List<String>, Cell> byKeys = new HashMap<>();
        filled.forEach(cell -> byKeys.put(List.of(cell.row(), cell.column()), cell));
        BigDecimal nothing = measure == Measure.UTILIZATION ? null : BigDecimal.ZERO;
        List<Cell> grid = new ArrayList<>(rows.size() * columns.size());
        for (Matrix.Key row : rows) {
            for (Matrix.Key column : columns) {
                grid.add(byKeys.getOrDefault(
                        List.of(row.key(), column.key()), new Cell(row.key(), column.key(), 0, nothing)));
            }
        }
        return grid;
    }
}
