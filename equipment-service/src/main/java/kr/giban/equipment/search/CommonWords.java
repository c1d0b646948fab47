package kr.giban.equipment.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The words that nearly all items have, as the planner's statistics know them. To look for one of them by the index takes longer
 * than for all others of a search together, and narrows nothing. What they are is a hint: a search that leaves them to the rows
 * finds the same, whether they are that common or not.
 */
@ApplicationScoped
class CommonWords {
    private static final Duration HOLDS = Duration.ofMinutes(10);

    /** Of fewer, more rows would be read for nothing than of the index. */
    private static final double NEARLY_ALL = 0.8;

    private static final String READ = """
            SELECT w.word FROM pg_stats s,
                unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS w (word, part)
            WHERE s.schemaname = current_schema() AND s.tablename = 'equipment_item' AND s.attname = 'search_vector'
            AND w.word IS NOT NULL AND w.part >= :nearlyAll
            """;

    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Set.of());

    CommonWords(Clock clock) {
        this.clock = clock;
    }

    private record Known(Instant since, Set<String> words) {}

    Set<String> of(Handle handle) {
        Instant now = clock.instant();
        Known last = known;
        if (now.isBefore(last.since()) || !now.isBefore(last.since().plus(HOLDS))) {
            last = new Known(now, read(handle));
            known = last;
        }
        return last.words();
    }

    static Set<String> read(Handle handle) {
        return handle.createQuery(READ)
                .bind("nearlyAll", NEARLY_ALL)
                .mapTo(String.class)
                .set();
    }
}
