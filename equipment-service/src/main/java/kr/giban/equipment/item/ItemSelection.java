package kr.giban.equipment.item;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.giban.equipment.search.Sought;

/**
 * A filter as a condition of SQL over items {@code i} and their centers {@code c}, and the values it binds. What it does
 * not name costs nothing.
 */
public final class ItemSelection {
    private static final Pattern OF_CENTER = Pattern.compile("\\bc\\.");
    private static final String IN_CLASSES =
            "(p.code = ANY (:classes) OR p.major = ANY (:classes) OR p.sub = ANY (:classes))";
    private static final String OF_CLASSES =
            "i.class_code IN (SELECT p.code FROM equipment_class_path(:classDay) p WHERE " + IN_CLASSES + ")";
    /** One that is not valid on the day is none. */
    private static final String WITHOUT_CLASS =
            "(i.class_code IS NULL OR i.class_code NOT IN (SELECT p.code FROM equipment_class_path(:classDay) p))";

    private static final String CLASSES = "classes";

    private final Object[] asked;
    private final Conditions conditions = new Conditions();
    private final boolean tallied;
    private final Sought sought;
    private final Place near;
    private boolean retired = true;

    ItemSelection(
            ItemFilter filter,
            Collection<String> regions,
            Collection<String> makers,
            LocalDate day,
            Supplier<DerivedState> derivation,
            Sought sought,
            Place near) {
        this.asked = filter.values();
        this.tallied = filter.isTallied();
        this.sought = sought;
        this.near = near;
        if (Conditions.any(filter.classes)) {
            conditions.values.put("classDay", day);
            conditions.inOrNone(OF_CLASSES, WITHOUT_CLASS, CLASSES, filter.classes);
        }
        conditions.in("c.region_code", "regions", regions);
        conditions.in("c.code", "centers", filter.center);
        conditions.in("c.technopark_code", "technoparks", filter.technopark);
        conditions.in("i.reported_state", "states", names(filter.state));
        if (Conditions.any(filter.derivedState)) {
            DerivedState derived = derivation.get();
            conditions.values.putAll(derived.values());
            conditions.in(derived.sql(), "derived", names(filter.derivedState));
        }
        conditions.inOrNone(
                Conditions.isIn("i.sharing", "sharing"), "i.sharing IS NULL", "sharing", sharing(filter.sharing));
        if (Conditions.any(filter.maker)) {
            // A text of marks alone is no name of a maker, and finds nothing.
            conditions.arrays.put("makers", makers);
            conditions.add(Conditions.isIn("i.maker_key", "makers"));
        }
        conditions.in("lower(i.model)", "models", lower(filter.model));
        conditions.range("i.acquired_on >= :acquiredFrom", "acquiredFrom", filter.acquiredFrom);
        conditions.range("i.acquired_on <= :acquiredTo", "acquiredTo", filter.acquiredTo);
        conditions.range("i.cost_krw >= :costFrom", "costFrom", filter.costFrom);
        conditions.range("i.cost_krw <= :costTo", "costTo", filter.costTo);
        conditions.in("i.source_task", "sourceTasks", filter.sourceTask);
        conditions.inOrNone(
                Conditions.isIn("extract(year FROM i.acquired_on)::integer::text", "years"),
                "i.acquired_on IS NULL",
                "years",
                years(filter.year));
        CostBand.add(filter.costBand, conditions);
        within(filter.within);
        if (sought.isSomething()) {
            sought.items()
                    .ifPresentOrElse(
                            items -> {
                                conditions.arrays.put(
                                        "soughtItems",
                                        items.stream().map(UUID::toString).toList());
                                conditions.add("i.id = ANY (:soughtItems::uuid[])");
                            },
                            () -> {
                                conditions.values.putAll(sought.values());
                                conditions.add(sought.condition());
                            });
        }
        conditions.in("i.maker_country", "makerCountries", filter.makerCountry);
    }

    /** The condition; {@code TRUE} if everything is wanted. */
    public String where() {
        return conditions.where(any -> true);
    }

    /** The part of the condition that needs no center. */
    public String whereOfItems() {
        return conditions.where(condition -> !isOfCenter(condition));
    }

    /** The part that needs the items' centers {@code c}. */
    public String whereOfCenters() {
        return conditions.where(ItemSelection::isOfCenter);
    }

    private static boolean isOfCenter(String condition) {
        return OF_CENTER.matcher(condition).find();
    }

    /** Which of the classes {@code p} with their paths it asks for. */
    public String whereOfClasses() {
        if (!conditions.named.containsKey(CLASSES)) {
            return "TRUE";
        }
        return conditions.arrays.containsKey(CLASSES) ? IN_CLASSES : "FALSE";
    }

    /** Whether it asks for a column of the items. */
    public boolean names(String column) {
        return conditions.all.stream().anyMatch(condition -> condition.contains("i." + column));
    }

    /** Narrows it to items that are not retired. */
    public ItemSelection withoutRetired() {
        conditions.add("i.reported_state <> 'RETIRED'");
        retired = false;
        return this;
    }

    /** Whether retired items may be among them. */
    public boolean mayBeRetired() {
        return retired;
    }

    public Map<String, Object> values() {
        return conditions.values;
    }

    /** The values that are lists of text. */
    public Map<String, Collection<String>> arrays() {
        return conditions.arrays;
    }

    /** What it asks for under one of these names; nothing if everything is wanted. */
    public Optional<Collection<String>> named(String array) {
        return Optional.ofNullable(conditions.named.get(array));
    }

    private void within(Integer kilometers) {
        if (kilometers != null) {
            conditions.values.putAll(near.values());
            conditions.values.put("within", kilometers);
            conditions.add(Place.DISTANCE + " <= :within");
        }
    }

    /** Whether it needs the items' centers {@code c}. */
    public boolean needsCenters() {
        return conditions.all.stream().anyMatch(ItemSelection::isOfCenter);
    }

    /** What was asked for, to tell a cursor of another list by: not what it came to, which others change. */
    public Object[] asked() {
        return asked.clone();
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

    private static List<String> names(List<? extends Enum<?>> wanted) {
        return wanted == null
                ? null
                : wanted.stream().filter(Objects::nonNull).map(Enum::name).toList();
    }

    private static List<String> sharing(List<SharingChoice> wanted) {
        return wanted == null
                ? null
                : wanted.stream()
                        .filter(Objects::nonNull)
                        .map(SharingChoice::key)
                        .toList();
    }

    private static List<String> years(List<String> wanted) {
        return wanted == null
                ? null
                : wanted.stream()
                        .map(year -> year.equals(ItemWords.NONE)
                                ? year
                                : Integer.valueOf(year).toString())
                        .toList();
    }

    private static List<String> lower(List<String> wanted) {
        return wanted == null
                ? null
                : wanted.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
