package kr.giban.platform.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import kr.giban.platform.outbox.FeedHead;
import kr.giban.platform.outbox.Sequencer;

/** Reads a feed and, while there is nothing to give, waits; who waits holds neither thread nor connection. */
@ApplicationScoped
public class LongPoll {
    private final Feed feed;
    private final FeedHead head;
    private final Sequencer sequencer;

    public LongPoll(Feed feed, FeedHead head, Sequencer sequencer) {
        this.feed = feed;
        this.head = head;
        this.sequencer = sequencer;
    }

    /** The page after the position, as soon as it has an event; an empty one when the time is over. Blocks for the first look. */
    public Uni<FeedPage> read(Reader reader, Optional<FeedPosition> after, int limit, Duration wait) {
        FeedPage page = feed.read(reader, after, limit);
        if (page.events().isEmpty() && !wait.isZero()) {
            sequencer.wake();
        }
        return waitFrom(page, reader, limit, System.nanoTime() + wait.toNanos());
    }

    private Uni<FeedPage> waitFrom(FeedPage page, Reader reader, int limit, long until) {
        long left = until - System.nanoTime();
        if (!page.events().isEmpty() || left <= 0 || head.isClosed()) {
            return Uni.createFrom().item(page);
        }
        return head.beyond(page.head().number())
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .recoverWithItem((Void) null)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(rang -> feed.read(reader, Optional.of(page.position()), limit))
                .chain(next -> waitFrom(next, reader, limit, until));
    }
}
