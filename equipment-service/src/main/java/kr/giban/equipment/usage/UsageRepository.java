package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds records of diaries, within what the reader may read. */
@ApplicationScoped
class UsageRepository {
    private static final Keyset NEWEST_FIRST = Keyset.by("usedOn", "u.used_on", LocalDate.class)
            .descending()
            .then("id", "u.id", UUID.class)
            .descending();
    private static final Keyset LAST_VERSION_FIRST =
            Keyset.by("version", "v.version", Long.class).descending();
    private static final int FETCH = 500;

    private final Jdbi jdbi;

    UsageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whose item it is, if the reader may read its diary. */
    Optional<String> organizationOf(UUID itemId, UsageReader reader) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT c.organization_id FROM equipment_item i"
                        + " JOIN center c ON c.id = i.center_id WHERE i.id = :item AND " + UsageReader.CONDITION)
                .bind("item", itemId)
                .bind("all", reader.all())
                .bind("mine", reader.organization())
                .mapTo(String.class)
                .findOne());
    }

    Optional<UsageRecord> find(UUID id, UsageReader reader) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + UsageSql.COLUMNS + UsageSql.FROM + " WHERE u.id = :id AND " + UsageReader.CONDITION)
                .bind("id", id)
                .bind("all", reader.all())
                .bind("mine", reader.organization())
                .map(new UsageMapper())
                .findOne());
    }

    Page<UsageRecord> page(UUID itemId, PageRequest request, UsageFilter filter) {
        Slice slice = NEWEST_FIRST.slice(request, itemId, Arrays.deepToString(filter.values()));
        return jdbi.withHandle(handle -> {
            Query rows = bind(
                    handle.createQuery("SELECT " + UsageSql.COLUMNS + UsageSql.FROM + where(filter) + " AND "
                            + slice.where() + " ORDER BY " + slice.orderBy() + " LIMIT :fetch"),
                    itemId,
                    filter);
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? bind(handle.createQuery("SELECT count(*) FROM usage_record u" + where(filter)), itemId, filter)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(
                    rows.bind("fetch", slice.fetch()).map(new UsageMapper()).list(),
                    total,
                    record -> List.of(record.content().usedOn(), record.id()));
        });
    }

    /** Hands on all of an item's records, oldest first and some hundreds at a time; no connection is held meanwhile. */
    void each(UUID itemId, UsageFilter filter, Consumer<UsageRecord> taker) {
        List<UsageRecord> found = after(itemId, filter, LocalDate.of(1, 1, 1), new UUID(0, 0));
        while (!found.isEmpty()) {
            found.forEach(taker);
            UsageRecord last = found.get(found.size() - 1);
            found = found.size() < FETCH
                    ? List.of()
                    : after(itemId, filter, last.content().usedOn(), last.id());
        }
    }

    private List<UsageRecord> after(UUID itemId, UsageFilter filter, LocalDate day, UUID id) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("SELECT " + UsageSql.COLUMNS + UsageSql.FROM + where(filter)
                                + " AND (u.used_on, u.id) > (:day, :id) ORDER BY u.used_on, u.id LIMIT :fetch"),
                        itemId,
                        filter)
                .bind("day", day)
                .bind("id", id)
                .bind("fetch", FETCH)
                .map(new UsageMapper())
                .list());
    }

    Page<UsageVersion> versions(UUID recordId, PageRequest request) {
        Slice slice = LAST_VERSION_FIRST.slice(request, recordId);
        return jdbi.withHandle(handle -> {
            Query rows = handle.createQuery("SELECT v.* FROM " + UsageSql.VERSIONS + " WHERE " + slice.where()
                            + " ORDER BY " + slice.orderBy() + " LIMIT :fetch")
                    .bind("record", recordId)
                    .bind("fetch", slice.fetch());
            slice.parameters().forEach(rows::bind);
            Long total = request.wantsTotal()
                    ? handle.createQuery("SELECT count(*) FROM " + UsageSql.VERSIONS)
                            .bind("record", recordId)
                            .mapTo(Long.class)
                            .one()
                    : null;
            return slice.page(rows.map(UsageMapper::version).list(), total, version -> List.of(version.version()));
        });
    }

    private static String where(UsageFilter filter) {
        return " WHERE u.item_id = :item AND u.state = ANY (:states)"
                + (filter.usedFrom == null ? "" : " AND u.used_on >= :usedFrom")
                + (filter.usedTo == null ? "" : " AND u.used_on <= :usedTo")
                + (isEmpty(filter.userOrganizationType) ? "" : " AND u.user_organization_type = ANY (:types)");
    }

    private static Query bind(Query query, UUID itemId, UsageFilter filter) {
        query.bind("item", itemId)
                .bindArray(
                        "states",
                        String.class,
                        names(isEmpty(filter.state) ? List.of(UsageState.RECORDED) : filter.state));
        if (filter.usedFrom != null) {
            query.bind("usedFrom", filter.usedFrom);
        }
        if (filter.usedTo != null) {
            query.bind("usedTo", filter.usedTo);
        }
        if (!isEmpty(filter.userOrganizationType)) {
            query.bindArray("types", String.class, names(filter.userOrganizationType));
        }
        return query;
    }

    private static boolean isEmpty(Collection<?> wanted) {
        return wanted == null || wanted.isEmpty();
    }

    private static List<String> names(Collection<? extends Enum<?>> wanted) {
        return wanted.stream().map(Enum::name).toList();
    }
}
