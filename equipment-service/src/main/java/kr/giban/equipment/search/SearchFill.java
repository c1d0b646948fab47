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

    private static final String FIND = "SELECT i.id, i.asset_no, " + SearchColumns.of("i") + """
             FROM equipment_item i WHERE i.search_version < :version
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

    private record Filled(UUID id, String vector, Set<String> words) {}

    @Override
    public String name() {
        return "search-fill";
    }

    /** Some batches at a time, so that what else is due has its turn. */
    @Override
    public int runDue(Instant now) {
        int filled = 0;
        int last = BATCH;
        while (last == BATCH && filled < most) {
            last = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(SearchFill::fill));
            filled += last;
        }
        return filled;
    }

    private static int fill(Handle handle) {
        List<Filled> found = handle.createQuery(FIND)
                .bind("version", SearchText.VERSION)
                .bind("batch", BATCH)
                .map((row, context) -> filled(row))
                .list();
        if (found.isEmpty()) {
            return 0;
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
        return found.size();
    }

    private static Filled filled(ResultSet row) throws SQLException {
        return new Filled(
                row.getObject("id", UUID.class), SearchColumns.read(row).vector(), SimilarWords.of(row));
    }
}
