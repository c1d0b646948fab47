package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.giban.equipment.code.RegionHistory;
import kr.giban.equipment.maker.MakerService;
import kr.giban.equipment.search.Meaning;
import kr.giban.equipment.search.SearchService;
import kr.giban.equipment.search.Sought;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;

/** The inventory as a list. */
@ApplicationScoped
public class ItemListing {
    private final ItemRepository items;
    private final RegionHistory regions;
    private final MakerService makers;
    private final SearchService search;
    private final DiaryPercents diaries;
    private final FilterCheck check;
    private final Caller caller;
    private final Rules rules;
    private final Clock clock;

    public ItemListing(
            ItemRepository items,
            RegionHistory regions,
            MakerService makers,
            SearchService search,
            DiaryPercents diaries,
            FilterCheck check,
            Caller caller,
            Rules rules,
            Clock clock) {
        this.items = items;
        this.regions = regions;
        this.makers = makers;
        this.search = search;
        this.diaries = diaries;
        this.check = check;
        this.caller = caller;
        this.rules = rules;
        this.clock = clock;
    }

    public Page<ItemResponse> page(PageRequest page, String sort, ItemFilter filter) {
        check.check(filter);
        LocalDate today = Seoul.today(clock);
        ItemRules now = ItemRules.on(today, rules);
        String mine = caller.organization().orElse("");
        SoughtCursor cursor = SoughtCursor.read(page);
        ItemSelection selection =
                select(filter, today, () -> DerivedState.now(now), sought(filter, today, cursor.meaning()));
        Page<Found> found = items.page(cursor.page(), sort, filter, selection);
        Map<UUID, BigDecimal> percents =
                diaries.of(found.items().stream().map(one -> one.item().id()).toList(), now.diaries());
        return cursor.write(
                found.map(one -> ItemResponse.of(
                                one.item(),
                                now,
                                percents.get(one.item().id()),
                                one.item().organizationId().equals(mine))
                        .found(one.matchedBy(), one.distanceKm())),
                selection.sought());
    }

    /** A page of another list of items, whose pages all hold to what the first one took the words for. */
    public <T> Page<T> page(
            PageRequest asked,
            ItemFilter filter,
            LocalDate day,
            BiFunction<PageRequest, ItemSelection, Page<T>> reading) {
        check.check(filter);
        SoughtCursor cursor = SoughtCursor.read(asked);
        Sought sought = sought(filter, day, cursor.meaning());
        return cursor.write(reading.apply(cursor.page(), select(filter, day, sought)), sought);
    }

    /** The filter for statements of other features, as of a day; 400 if it names what nothing was ever called. */
    public ItemSelection select(ItemFilter filter, LocalDate day) {
        check.check(filter);
        return select(filter, day, sought(filter, day, Optional.empty()));
    }

    /** The same for items as they were at a past moment of the day. */
    public ItemSelection selectPast(ItemFilter filter, LocalDate day) {
        check.check(filter);
        return select(
                filter, day, () -> DerivedState.past(ItemRules.on(day, rules)), sought(filter, day, Optional.empty()));
    }

    private Sought sought(ItemFilter filter, LocalDate day, Optional<Meaning> meaning) {
        return meaning.map(known -> search.recall(filter.q, known)).orElseGet(() -> search.seek(filter.q, day));
    }

    /** The same where it is known already what the words may mean, and that its values are sound. */
    public ItemSelection select(ItemFilter filter, LocalDate day, Sought sought) {
        return select(filter, day, () -> derived(day), sought);
    }

    /** By the rules of the day and, of items as they are today, by last year's diary. */
    private DerivedState derived(LocalDate day) {
        ItemRules ofDay = ItemRules.on(day, rules);
        LocalDate today = Seoul.today(clock);
        return DerivedState.now(
                day.equals(today)
                        ? ofDay
                        : ofDay.judgedBy(ItemRules.on(today, rules).diaries()));
    }

    /** @param derived asked for where the filter is by it, for it reads the rules */
    private ItemSelection select(ItemFilter filter, LocalDate day, Supplier<DerivedState> derived, Sought sought) {
        Place near = Place.of(filter.near, filter.within);
        Collection<String> codes =
                filter.region == null || filter.region.isEmpty() ? List.of() : regions.all(filter.region, day);
        Collection<String> keys = Conditions.any(filter.maker) ? makers.keys(filter.maker) : List.of();
        return new ItemSelection(filter, codes, keys, day, derived, sought, near);
    }

    /** Hands on the items of a center that are not retired, as everyone sees them; their diaries are not looked at. */
    public void eachOfCenter(String centerCode, Consumer<ItemResponse> taker) {
        ItemFilter filter = new ItemFilter();
        filter.center = List.of(centerCode);
        LocalDate today = Seoul.today(clock);
        ItemRules now = ItemRules.on(today, rules);
        each(select(filter, today).withoutRetired(), item -> taker.accept(ItemResponse.of(item, now, null, false)));
    }

    boolean hasMoreThan(int rows, ItemSelection selection) {
        return items.hasMoreThan(rows, selection);
    }

    /** Hands on all items of the selection; the taker may take its time. */
    void each(ItemSelection selection, Consumer<Item> taker) {
        items.each(selection, taker);
    }
}
