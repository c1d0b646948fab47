package kr.giban.platform.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.giban.platform.feed.FeedPosition;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** How far the sources have been consumed. */
@ApplicationScoped
class Positions {
    private static final RowMapper<FeedPosition> POSITION =
            (row, context) -> new FeedPosition(row.getString("epoch"), row.getLong("position"));

    private final Jdbi jdbi;

    Positions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<FeedPosition> find(String source) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select epoch, position from feed_position where source = :source")
                        .bind("source", source)
                        .map(POSITION)
                        .findOne());
    }

    /**
     * Takes the source for this transaction, if it still stands where the caller read on from and nobody else has it.
     * This, and nothing else, is what keeps two replicas from one event.
     */
    boolean take(String source, Optional<FeedPosition> from, FeedPosition to) {
        return jdbi.withHandle(handle -> from.isEmpty()
                ? handle.createUpdate("insert into feed_position (source, epoch, position)"
                                        + " values (:source, :epoch, 0) on conflict do nothing")
                                .bind("source", source)
                                .bind("epoch", to.epoch())
                                .execute()
                        == 1
                : handle.createQuery("select epoch, position from feed_position where source = :source"
                                + " for update skip locked")
                        .bind("source", source)
                        .map(POSITION)
                        .findOne()
                        .equals(from));
    }

    void move(String source, FeedPosition to) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update feed_position set epoch = :epoch, position = :position where source = :source")
                .bind("source", source)
                .bind("epoch", to.epoch())
                .bind("position", to.number())
                .execute());
    }
}
