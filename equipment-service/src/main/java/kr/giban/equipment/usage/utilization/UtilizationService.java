package kr.giban.equipment.usage.utilization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.matrix.ClassLevel;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** How much equipment is used: by its diary and, beside it, by what centers report. */
@ApplicationScoped
public class UtilizationService {
    private final UtilizationRepository repository;
    private final ItemListing items;
    private final RegionHistory regions;
    private final Rules rules;
    private final Clock clock;

    public UtilizationService(
            UtilizationRepository repository, ItemListing items, RegionHistory regions, Rules rules, Clock clock) {
        this.repository = repository;
        this.items = items;
        this.regions = regions;
        this.rules = rules;
        this.clock = clock;
    }

    ItemUtilization ofItem(UUID id) {
        return repository.ofItem(id).orElseThrow(ProblemException::notFound);
    }

    /** The utilization of a year, of this one if none is named, with the classes and regions of its end, or of today. */
    Page<UtilizationRow> list(UtilizationBy by, Integer year, ClassLevel level, ItemFilter filter, PageRequest page) {
        LocalDate today = Seoul.today(clock);
        int wanted = year == null ? today.getYear() : year;
        LocalDate end = LocalDate.of(wanted, 12, 31);
        LocalDate day = end.isBefore(today) ? end : today;
        return items.page(page, filter, day, (asked, selection) -> {
            UtilizationQuery query = new UtilizationQuery(
                    by,
                    level,
                    wanted,
                    day,
                    rules.decimal("available-hours-per-year", end),
                    selection,
                    by == UtilizationBy.REGION ? regions.codesOf(day) : Map.of());
            return repository.page(query, query.items(filter.namesState()), asked, selection.asked());
        });
    }
}
