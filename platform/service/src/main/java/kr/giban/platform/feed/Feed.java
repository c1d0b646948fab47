package kr.giban.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the sequenced events, those that the reader may see. */
@ApplicationScoped
public class Feed {
    private static final String COLUMNS =
            "select position, id, type, subject, time, data::text as data, request_id from outbox where ";
    private static final String NEXT = " and position > :after order by position limit :limit";

    private static final String ALL = COLUMNS + "true" + NEXT;
    private static final String PUBLIC = COLUMNS + "scope = 'public'" + NEXT;
    // Two walks over two indexes, so that who may see few events does not pay for all the others.
    private static final String PUBLIC_AND_OWN = "(" + PUBLIC + ") union all (" + COLUMNS
            + "scope = 'organization' and organization = :organization" + NEXT + ") order by position limit :limit";

    private final Jdbi jdbi;
    private final String source;

    public Feed(Jdbi jdbi, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.jdbi = jdbi;
        this.source = "/" + application.replaceFirst("-service$", "");
    }

    /**
     * What follows a position; without one, what there still is from the start.
     *
     * @throws ProblemException {@code epoch-gone} where the feed does not lead on from the position
     */
    public FeedPage read(Reader reader, Optional<FeedPosition> after, int limit) {
        List<FeedRow> rows = rows(reader, after.map(FeedPosition::number).orElse(0L), limit);
        FeedRow first = rows.get(0);
        if (after.isPresent() && !first.continues(after.get())) {
            throw ProblemException.of("epoch-gone");
        }
        List<CloudEvent> events = rows.stream()
                .filter(FeedRow::hasEvent)
                .map(row -> row.event(source, reader.suite()))
                .toList();
        // A short page means that all up to the head was looked at, and what it lacks is not for this reader.
        boolean cut = events.size() == limit;
        FeedPosition scanned = cut ? rows.get(rows.size() - 1).here() : first.head();
        return new FeedPage(events, scanned, first.head());
    }

    /** The end of the feed, for one who is about to read a snapshot. */
    public FeedPage end() {
        FeedPosition head = rows(Reader.SUITE, Long.MAX_VALUE, 1).get(0).head();
        return new FeedPage(List.of(), head, head);
    }

    /** One statement and so one snapshot: the state of the feed belongs to the rows. */
    private List<FeedRow> rows(Reader reader, long after, int limit) {
        String seen = reader.suite() ? ALL : reader.organization() == null ? PUBLIC : PUBLIC_AND_OWN;
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select epoch, last_position, purged_to, seen.* from feed_epoch"
                            + " left join lateral (" + seen + ") seen on true order by seen.position")
                    .bind("after", after)
                    .bind("limit", limit);
            if (seen.equals(PUBLIC_AND_OWN)) {
                query.bind("organization", reader.organization());
            }
            return query.map(FeedRow::map).list();
        });
    }
}
