package kr.giban.equipment.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.giban.equipment.item.DerivedState;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.Sharing;
import kr.giban.equipment.maker.MakerNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds items that may be like planned ones. */
@ApplicationScoped
class DuplicateRepository {
    /** How many models that are written alike are looked at for one planned item. */
    private static final int MODELS = 20;
    /** How many names of its class and region are looked at for one planned item. */
    private static final int NAMES = 20;
    /** How many items are judged for one planned item in each way of finding them; more than can be named. */
    private static final int ROWS = 60;

    private final Jdbi jdbi;

    DuplicateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The normal forms of the planned items, in their order; {@code regions} maps all codes of a region to the one of the day. */
    List<PlannedKeys> keys(List<PlannedItem> items, MakerNames names, Map<String, String> regions) {
        return jdbi.withHandle(handle -> {
            List<PlannedKeys> keys = new ArrayList<>(items.size());
            handle.createQuery(CandidateSql.KEYS)
                    .bindArray("makers", String.class, texts(items, PlannedItem::maker))
                    .bindArray("models", String.class, texts(items, PlannedItem::model))
                    .bindArray("names", String.class, texts(items, PlannedItem::nameKo))
                    .map((row, context) -> {
                        String maker = row.getString("maker_key");
                        int position = keys.size();
                        String region = items.get(position).region();
                        return keys.add(new PlannedKeys(
                                position,
                                maker,
                                names.code(maker),
                                row.getString("model_key"),
                                row.getString("model_number"),
                                row.getString("name_key"),
                                region == null ? null : regions.getOrDefault(region, region),
                                items.get(position).classCode()));
                    })
                    .list();
            return keys;
        });
    }

    /** What may be like these planned items. */
    List<FoundItem> find(List<PlannedKeys> planned, Map<String, String> regions, DerivedState derived) {
        return jdbi.withHandle(handle -> {
            Query query = begun(handle, CandidateSql.FIND, planned, regions, derived);
            bind(query, "makerKeys", planned, PlannedKeys::makerKey);
            bind(query, "makerCodes", planned, PlannedKeys::makerCode);
            bind(query, "modelKeys", planned, PlannedKeys::modelKey);
            bind(query, "modelNumbers", planned, PlannedKeys::modelNumber);
            return query.bind("models", MODELS)
                    .map((row, context) -> found(row))
                    .list();
        });
    }

    /** What others may use in place of these planned items, which say their class and region. */
    List<FoundItem> findAlternatives(
            List<PlannedKeys> planned, Map<String, String> regions, ClassKin kin, DerivedState derived) {
        return jdbi.withHandle(
                handle -> alternatives(begun(handle, AlternativeSql.FIND, planned, regions, derived), planned, kin)
                        .map((row, context) -> found(row))
                        .list());
    }

    /** With what the statement of alternatives binds besides. */
    static Query alternatives(Query begun, List<PlannedKeys> planned, ClassKin kin) {
        List<String> of = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        planned.stream().map(PlannedKeys::classCode).distinct().forEach(code -> kin.from(code)
                .forEach(below -> {
                    of.add(code);
                    codes.add(below);
                }));
        bind(begun, "classes", planned, PlannedKeys::classCode);
        return begun.bindArray("kinOf", String.class, of)
                .bindArray("kinCodes", String.class, codes)
                .bind("names", NAMES);
    }

    /** With what both bind. */
    static Query begun(
            Handle handle, String sql, List<PlannedKeys> planned, Map<String, String> regions, DerivedState derived) {
        Query query = handle.createQuery(sql)
                .bindArray(
                        "positions",
                        Integer.class,
                        planned.stream().map(PlannedKeys::position).toArray());
        bind(query, "nameKeys", planned, PlannedKeys::nameKey);
        bind(query, "regions", planned, PlannedKeys::region);
        return query.bindArray("regionCodes", String.class, List.copyOf(regions.keySet()))
                .bindArray("regionCurrent", String.class, List.copyOf(regions.values()))
                .bindMap(derived.values())
                .bind("rows", ROWS);
    }

    private static void bind(Query query, String name, List<PlannedKeys> planned, Function<PlannedKeys, String> value) {
        query.bindArray(name, String.class, texts(planned, value));
    }

    private static <T> Object[] texts(List<T> all, Function<T, String> value) {
        return all.stream().map(value).toArray();
    }

    private static FoundItem found(ResultSet row) throws SQLException {
        return new FoundItem(
                row.getInt("position"),
                row.getObject("id", UUID.class),
                row.getString("center_code"),
                row.getString("center_name"),
                row.getString("region_code"),
                row.getString("region_now"),
                row.getString("asset_no"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getString("name_key"),
                row.getString("maker"),
                row.getString("maker_key"),
                row.getString("model"),
                row.getString("spec"),
                row.getString("features"),
                row.getString("purpose"),
                row.getString("class_code"),
                constant(Sharing.class, row.getString("sharing")),
                ItemState.valueOf(row.getString("reported_state")),
                constant(ItemState.class, row.getString("derived_state")),
                row.getBigDecimal("utilization_percent"),
                row.getBigDecimal("diary_percent"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
