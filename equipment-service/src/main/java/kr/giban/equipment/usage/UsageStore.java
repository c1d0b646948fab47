package kr.giban.equipment.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.equipment.item.ItemState;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.security.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The diary's statements for many rows at once; each works in the caller's transaction. */
@ApplicationScoped
class UsageStore {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    UsageStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** How a row names its item. */
    record Name(int position, UUID itemId, String centerCode, String assetNo) {}

    /**
     * What a row means.
     *
     * @param itemId null if there is no such item
     * @param organization null if there is no such center either
     */
    record Target(UUID itemId, String organization) {}

    /** An item, as far as the diary cares. */
    record UsedItem(UUID id, ItemState state, LocalDate retiredOn) {}

    /** The natural key of a record. */
    record RecordKey(UUID itemId, String recordNo) {}

    /** An item and year whose sums have changed. */
    record Touched(UUID itemId, int year) {}

    /** A record's own new source version. */
    record Numbered(UUID id, long sourceVersion) {}

    /** The targets, by position. */
    Map<Integer, Target> targets(List<Name> names) {
        Map<Integer, Target> targets = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(UsageSql.TARGETS)
                .bind("rows", text(names))
                .map((row, context) -> targets.put(
                        row.getInt("position"),
                        new Target(row.getObject("item_id", UUID.class), row.getString("organization_id"))))
                .list());
        return targets;
    }

    /** Nobody else writes the diaries of these items until the transaction ends. */
    Map<UUID, UsedItem> lock(Collection<UUID> items) {
        return items(UsageSql.LOCK_ITEMS, items);
    }

    Map<UUID, UsedItem> look(Collection<UUID> items) {
        return items(UsageSql.ITEMS, items);
    }

    private Map<UUID, UsedItem> items(String sql, Collection<UUID> items) {
        return jdbi.withHandle(handle -> handle
                .createQuery(sql)
                .bindArray("items", UUID.class, items)
                .map((row, context) -> new UsedItem(
                        row.getObject("id", UUID.class),
                        ItemState.valueOf(row.getString("reported_state")),
                        row.getObject("retired_on", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(UsedItem::id, Function.identity())));
    }

    Map<RecordKey, UsageRecord> stored(Collection<RecordKey> keys) {
        return jdbi.withHandle(
                handle -> handle.createQuery(UsageSql.STORED).bind("rows", text(keys)).map(new UsageMapper()).stream()
                        .collect(Collectors.toMap(
                                record -> new RecordKey(
                                        record.itemId(), record.content().recordNo()),
                                Function.identity())));
    }

    /** Writes the changes with their audit; gives how many, which is fewer if another took one of their numbers meanwhile. */
    long write(List<UsageChange> changes, Actor by, Instant now, String requestId) {
        return jdbi.withHandle(handle -> handle.createQuery(UsageSql.WRITE)
                .bind("rows", text(changes))
                .bind("now", now)
                .bind("millis", trueMillis())
                .bind("subject", by.subject())
                .bind("organization", by.organization())
                .bindArray("roles", String.class, by.roles())
                .bind("requestId", requestId)
                .mapTo(Long.class)
                .one());
    }

    void note(List<Numbered> numbers) {
        jdbi.useHandle(handle -> handle.createUpdate(UsageSql.NOTE_SOURCE_VERSIONS)
                .bind("rows", text(numbers))
                .execute());
    }

    void publish(Collection<Touched> touched, Instant now, String requestId) {
        jdbi.useHandle(handle -> handle.createUpdate(UsageSql.PUBLISH)
                .bind("rows", text(touched))
                .bind("now", now)
                .bind("millis", trueMillis())
                .bind("requestId", requestId)
                .execute());
    }

    /** Erases names of users of before the day; gives how many. */
    int eraseNames(LocalDate before, int atOnce) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate(UsageSql.ERASE_NAMES)
                .bind("before", before)
                .bind("atOnce", atOnce)
                .execute());
    }

    /** Identifiers are made of true time, whatever business time it is. */
    private static long trueMillis() {
        return UuidV7.next().getMostSignificantBits() >>> 16;
    }

    private String text(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
