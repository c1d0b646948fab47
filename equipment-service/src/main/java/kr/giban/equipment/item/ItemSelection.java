package kr.giban.equipment.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.giban.equipment.search.Sought;

/**
 * A filter as a condition of SQL over items {@code i} and their centers {@code c}, and the values it binds. What it does
 * not name costs nothing.
 */
public final class ItemSelection {
    private static final Pattern OF_CENTER = Pattern.compile("\\bc\\.");
    private static final String IN_CLASSES =
            "(p.code = ANY (:classes) OR p.major = ANY (:classes) OR p.sub = ANY (:classes))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Collection<String>> arrays = new LinkedHashMap<>();

    private final boolean tallied;
    private final Sought sought;
    private final Place near;

    ItemSelection(
            ItemFilter filter, Collection<String> regions, LocalDate day, ItemRules rules, Sought sought, Place near) {
        this.tallied = filter.isTallied();
        this.sought = sought;
        this.near = near;
        if (any(filter.classes)) {
            arrays.put("classes", filter.classes);
            values.put("classDay", day);
            conditions.add("i.class_code IN (SELECT p.code FROM equipment_class_path(:classDay) p WHERE " + IN_CLASSES
                    + ")");
        }
        in("c.region_code", "regions", regions);
        in("c.code", "centers", filter.center);
        in("c.technopark_code", "technoparks", filter.technopark);
        in("i.reported_state", "states", names(filter.state));
        if (any(filter.derivedState)) {
            values.put("underused", rules.underusedPercent());
            in(ItemRules.DERIVED_STATE, "derived", names(filter.derivedState));
        }
        in("i.sharing", "sharing", names(filter.sharing));
        in("lower(i.maker)", "makers", lower(filter.maker));
        in("lower(i.model)", "models", lower(filter.model));
        range("i.acquired_on >= :acquiredFrom", "acquiredFrom", filter.acquiredFrom);
        range("i.acquired_on <= :acquiredTo", "acquiredTo", filter.acquiredTo);
        range("i.cost_krw >= :costFrom", "costFrom", filter.costFrom);
        range("i.cost_krw <= :costTo", "costTo", filter.costTo);
        in("i.source_task", "sourceTasks", filter.sourceTask);
        if (any(filter.year)) {
            in(
                    "extract(year FROM i.acquired_on)::integer::text",
                    "years",
                    filter.year.stream().map(String::valueOf).toList());
        }
        bands(filter.costBand);
        within(filter.within);
        if (sought.isSomething()) {
            sought.items()
                    .ifPresentOrElse(
                            items -> {
                                arrays.put(
                                        "soughtItems",
                                        items.stream().map(UUID::toString).toList());
                                conditions.add("i.id = ANY (:soughtItems::uuid[])");
                            },
                            () -> {
                                values.put("sought", sought.query());
                                conditions.add("i.search_vector @@ :sought::tsquery");
                            });
        }
        in("i.maker_country", "makerCountries", filter.makerCountry);
    }

    /** The condition; {@code TRUE} if everything is wanted. */
    public String where() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    /** The part of the condition that needs no center. */
    public String whereOfItems() {
        return conditions.stream()
                .filter(condition -> !OF_CENTER.matcher(condition).find())
                .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), ItemSelection::orTrue));
    }

    /** The part that needs the items' centers {@code c}. */
    public String whereOfCenters() {
        return conditions.stream()
                .filter(condition -> OF_CENTER.matcher(condition).find())
                .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), ItemSelection::orTrue));
    }

    /** Which of the classes {@code p} with their paths it asks for. */
    public String whereOfClasses() {
        return arrays.containsKey("classes") ? IN_CLASSES : "TRUE";
    }

    private static String orTrue(String condition) {
        return condition.isEmpty() ? "TRUE" : condition;
    }

    /** Whether it asks for a column of the items. */
    public boolean names(String column) {
        return conditions.stream().anyMatch(condition -> condition.contains("i." + column));
    }

    /** Narrows it to items that are not retired. */
    public ItemSelection withoutRetired() {
        conditions.add("i.reported_state <> 'RETIRED'");
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }

    /** The values that are lists of text. */
    public Map<String, Collection<String>> arrays() {
        return arrays;
    }

    /** What it asks for under one of these names; nothing if everything is wanted. */
    public Optional<Collection<String>> named(String array) {
        return Optional.ofNullable(arrays.get(array));
    }

    private void in(String expression, String name, Collection<String> wanted) {
        if (any(wanted)) {
            arrays.put(name, wanted);
            conditions.add(expression + " = ANY (:" + name + ")");
        }
    }

    private void range(String condition, String name, Object bound) {
        if (bound != null) {
            values.put(name, bound);
            conditions.add(condition);
        }
    }

    private void bands(List<String> wanted) {
        if (!any(wanted)) {
            return;
        }
        List<String> either = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            CostBand band = CostBand.of(wanted.get(i));
            values.put("bandFrom" + i, band.from());
            values.put("bandTo" + i, band.to());
            either.add("i.cost_krw BETWEEN :bandFrom" + i + " AND :bandTo" + i);
        }
        conditions.add("(" + String.join(" OR ", either) + ")");
    }

    private void within(Integer kilometers) {
        if (kilometers != null) {
            values.putAll(near.values());
            values.put("within", kilometers);
            conditions.add(Place.DISTANCE + " <= :within");
        }
    }

    /** Whether it needs the items' centers {@code c}. */
    public boolean needsCenters() {
        return conditions.stream()
                .anyMatch(condition -> OF_CENTER.matcher(condition).find());
    }

    /** Whether it asks for nothing but what the inventory is counted by. */
    public boolean isTallied() {
        return tallied;
    }

    /** What is looked for by words. */
    public Sought sought() {
        return sought;
    }

    /** From where distances are measured. */
    Optional<Place> near() {
        return Optional.ofNullable(near);
    }

    private static boolean any(Collection<?> wanted) {
        return wanted != null && !wanted.isEmpty();
    }

    private static List<String> names(List<? extends Enum<?>> wanted) {
        return wanted == null
                ? null
                : wanted.stream().filter(Objects::nonNull).map(Enum::name).toList();
    }

    private static List<String> lower(List<String> wanted) {
        return wanted == null
                ? null
                : wanted.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
