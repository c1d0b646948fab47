package kr.giban.equipment.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.giban.platform.due.DueRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes anew what items are found by where it is of an older version than {@link SearchText#VERSION} makes, or where there is
 * none yet: after an upgrade, or when rows came into the database by another way. An item whose row is just being written is
 * left for the next time; nothing else of it changes.
 */
@ApplicationScoped
public class SearchFill implements DueRule {
    private static final int BATCH = 1000;

    private static final UUID FIRST = new UUID(0, 0);

    /** Those after the last batch: the index has the rows of all batches before it until it is cleaned. */
    static final String FIND = "SELECT i.id, i.search_version, i.asset_no, " + SearchColumns.of("i") + """
             FROM equipment_item i
            WHERE i.search_version < :version AND (i.search_version, i.id) > (:afterVersion, :afterId)
            ORDER BY i.search_version, i.id LIMIT :batch FOR UPDATE SKIP LOCKED
            """;

    private static final String FILL = """
            UPDATE equipment_item i SET search_vector = v.vector::tsvector, search_version = :version
            FROM unnest(:ids, :vectors) AS v (id, vector) WHERE i.id = v.id
            """;

    private final Jdbi jdbi;
    private final int most;

    public SearchFill(Jdbi jdbi, @ConfigProperty(name = "giban.search.fill-at-once", defaultValue = "50000") int most) {
        this.jdbi = jdbi;
        this.most = most;
    }

    private record Filled(int oldVersion, UUID id, String vector, Set<String> words) {}

    /** A place in the order in which items are filled. */
    private record Place(int version, UUID id) {}

    @Override
    public String name() {
        return "search-fill";
    }

    /** Some batches at a time, so that what else is due has its turn. */
    @Override
    public int runDue(Instant now) {
        int filled = 0;
        Place after = new Place(-1, FIRST);
        List<Filled> batch;
        do {
            Place from = after;
            batch = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(handle -> fill(handle, from)));
            filled += batch.size();
            if (!batch.isEmpty()) {
                Filled last = batch.get(batch.size() - 1);
                after = new Place(last.oldVersion(), last.id());
            }
        } while (batch.size() == BATCH && filled < most);
        return filled;
    }

    private static List<Filled> fill(Handle handle, Place after) {
        List<Filled> found = handle.createQuery(FIND)
                .bind("version", SearchText.VERSION)
                .bind("afterVersion", after.version())
                .bind("afterId", after.id())
                .bind("batch", BATCH)
                .map((row, context) -> filled(row))
                .list();
        if (found.isEmpty()) {
            return found;
        }
        handle.createUpdate(FILL)
                .bind("version", SearchText.VERSION)
                .bindArray("ids", UUID.class, found.stream().map(Filled::id).toList())
                .bindArray(
                        "vectors",
                        String.class,
                        found.stream().map(Filled::vector).toList())
                .execute();
        Set<String> words = new TreeSet<>();
        found.forEach(one -> words.addAll(one.words()));
        SimilarWords.add(handle, words);
        return found;
    }

    private static Filled filled(ResultSet row) throws SQLException {
        return new Filled(
                row.getInt("search_version"),
                row.getObject("id", UUID.class),
                SearchColumns.read(row).vector(),
                SimilarWords.of(row));
    }
}
