package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds items. */
@ApplicationScoped
class ItemRepository {
    private static final String FROM = " FROM equipment_item i JOIN center c ON c.id = i.center_id WHERE ";
    private static final String SELECT = "SELECT " + ItemMapper.COLUMNS + FROM;
    private static final int FETCH = 500;

    // A key may not be null, so what has no date or cost sorts before all that have one.
    private static final Keyset SORTABLE = Keyset.by("nameKo", "i.name_ko", String.class)
            .then("assetNo", "i.asset_no", String.class)
            .then("centerCode", "c.code", String.class)
            .then("acquiredOn", "coalesce(i.acquired_on, date '0001-01-01')", java.time.LocalDate.class)
            .then("costKrw", "coalesce(i.cost_krw, -1)", Long.class)
            .then("updatedAt", "i.updated_at", java.time.Instant.class)
            .then("id", "i.id", UUID.class);
    private static final Keyset SORTABLE_NEAR = SORTABLE.then("distance", ItemPages.DISTANCE, BigDecimal.class);
    private static final Keyset DEFAULT = Keyset.by("id", "i.id", UUID.class);

    private final Jdbi jdbi;

    ItemRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Item> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "i.id = :id")
                .bind("id", id)
                .map(new ItemMapper())
                .findOne());
    }

    /** Locks the item, so that its version and state hold until the transaction ends. */
    Optional<Item> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "i.id = :id FOR UPDATE OF i")
                .bind("id", id)
                .map(new ItemMapper())
                .findOne());
    }

    /** Locks the place of a natural key, taken or not: of two who want to create it, one comes after the other. */
    Optional<Item> lock(UUID centerId, String assetNo) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 1))")
                    .bind("key", centerId + "/" + assetNo)
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery(SELECT + "i.center_id = :center AND i.asset_no = :assetNo FOR UPDATE OF i")
                    .bind("center", centerId)
                    .bind("assetNo", assetNo)
                    .map(new ItemMapper())
                    .findOne();
        });
    }

    /** Distances sort only what says from where. */
    static Keyset order(String sort, ItemSelection selection) {
        return DEFAULT.sorted(sort, selection.near().isPresent() ? SORTABLE_NEAR : SORTABLE);
    }

    @Transactional
    Page<Found> page(PageRequest request, String sort, ItemFilter filter, ItemSelection selection) {
        Slice slice = order(sort, selection).slice(request, filter.values());
        return jdbi.withHandle(handle -> {
            Long total = request.wantsTotal()
                    ? bind(handle.createQuery("SELECT count(*)" + FROM + selection.where()), selection)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.pageByName(ItemPages.read(handle, selection, slice), total, ItemRepository::keys);
        });
    }

    /**
     * Hands on every item of the selection by center and asset number, some hundreds at a time. No connection is held while
     * the taker has them, who may be slow.
     */
    void each(ItemSelection selection, Consumer<Item> taker) {
        for (UUID center : centers(selection)) {
            List<Item> found = after(selection, center, "");
            while (!found.isEmpty()) {
                found.forEach(taker);
                found = found.size() < FETCH
                        ? List.of()
                        : after(selection, center, found.get(found.size() - 1).assetNo());
            }
        }
    }

    private List<UUID> centers(ItemSelection selection) {
        Collection<String> named = selection.arrays().get("centers");
        return jdbi.withHandle(handle -> named == null
                ? handle.createQuery("SELECT id FROM center ORDER BY code")
                        .mapTo(UUID.class)
                        .list()
                : handle.createQuery("SELECT id FROM center WHERE code = ANY (:centers) ORDER BY code")
                        .bindArray("centers", String.class, named)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Whether there are more; counts no further than it must. */
    boolean hasMoreThan(int rows, ItemSelection selection) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("SELECT count(*) > :rows FROM (SELECT 1" + FROM + selection.where()
                                + " LIMIT :rows + 1) AS counted"),
                        selection)
                .bind("rows", rows)
                .mapTo(boolean.class)
                .one());
    }

    private List<Item> after(ItemSelection selection, UUID center, String assetNo) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(
                                SELECT + selection.where()
                                        + " AND i.center_id = :ofCenter AND i.asset_no > :after ORDER BY i.asset_no LIMIT :fetch"),
                        selection)
                .bind("ofCenter", center)
                .bind("after", assetNo)
                .bind("fetch", FETCH)
                .map(new ItemMapper())
                .list());
    }

    static Query bind(Query query, ItemSelection selection) {
        selection.values().forEach(query::bind);
        selection.arrays().forEach((name, texts) -> query.bindArray(name, String.class, texts));
        return query;
    }

    private static Function<String, Object> keys(Found found) {
        Item item = found.item();
        return name -> switch (name) {
            case "distance" -> found.distanceKm() == null ? ItemPages.NOWHERE : found.distanceKm();
            case "nameKo" -> item.content().nameKo();
            case "assetNo" -> item.assetNo();
            case "centerCode" -> item.centerCode();
            case "acquiredOn" ->
                item.content().acquiredOn() == null
                        ? java.time.LocalDate.of(1, 1, 1)
                        : item.content().acquiredOn();
            case "costKrw" ->
                item.content().costKrw() == null ? -1L : item.content().costKrw();
            case "updatedAt" -> item.updatedAt();
            default -> item.id();
        };
    }
}
