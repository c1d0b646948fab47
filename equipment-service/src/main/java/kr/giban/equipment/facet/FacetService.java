package kr.giban.equipment.facet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.item.CostBand;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;

/** Says by what a list can be narrowed. */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
public class FacetService {
    private static final String BANDS = "cost-bands-krw";
    private static final String EXACT = "facet-exact-matches";

    private final Jdbi jdbi;
    private final FacetRepository repository;
    private final ItemListing items;
    private final RegionHistory regions;
    private final Codes codes;
    private final Rules rules;
    private final Clock clock;

    public FacetService(
            Jdbi jdbi,
            FacetRepository repository,
            ItemListing items,
            RegionHistory regions,
            Codes codes,
            Rules rules,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.items = items;
        this.regions = regions;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Counts each property without its own filter, so that the other choices of a property show too, those already made
     * included.
     *
     * @param centers of how many centers the items are told, those with the most
     */
    @Transactional
    Facets take(ItemFilter filter, int centers) {
        Instant now = clock.instant();
        LocalDate day = Seoul.dateOf(now);
        ItemSelection selection = items.select(filter, day);
        Map<String, JsonNode> limits = rules.values(day, BANDS, EXACT);
        List<Long> bounds = bounds(limits.get(BANDS));
        int exactly = limits.get(EXACT).intValue();
        return jdbi.withHandle(handle -> {
            Counted all = repository.count(handle, selection, bounds, exactly);
            Map<String, Counted> wider = new HashMap<>();
            for (Facets.Name name : Facets.Name.values()) {
                wider.computeIfAbsent(name.filter(), own -> {
                    ItemFilter without = filter.without(own);
                    return without == filter
                            ? all
                            : repository.count(handle, items.select(without, day, selection.sought()), bounds, exactly);
                });
            }
            // After the counts: a center that came meanwhile is counted, and must have its name.
            FacetNames names = new FacetNames(handle, codes, day, regions.codesOf(day), CostBand.between(bounds));
            List<Facets.Facet> facets = Arrays.stream(Facets.Name.values())
                    .map(name -> facet(name, wider.get(name.filter()), names, centers))
                    .toList();
            return new Facets(day, now, all.total(), all.exact(), facets);
        });
    }

    private static Facets.Facet facet(Facets.Name name, Counted counted, FacetNames names, int centers) {
        List<Facets.Bucket> buckets = names.buckets(name, counted);
        int shown = name == Facets.Name.CENTER ? Math.min(centers, buckets.size()) : buckets.size();
        List<Facets.Bucket> told = buckets.subList(0, shown);
        long all = counted.by(name.property()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long others = all - told.stream().mapToLong(Facets.Bucket::items).sum();
        return new Facets.Facet(name, name.filter(), counted.exact(), others, told);
    }

    private static List<Long> bounds(JsonNode bands) {
        List<Long> bounds = new ArrayList<>();
        for (JsonNode bound : bands) {
            bounds.add(bound.longValue());
        }
        return bounds;
    }
}
