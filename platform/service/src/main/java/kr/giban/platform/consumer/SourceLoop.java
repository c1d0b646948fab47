package kr.giban.platform.consumer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.giban.platform.consumer.SourceStatus.State;
import kr.giban.platform.feed.FeedPosition;
import org.jboss.logging.Logger;

/** Consumes one source until it is stopped: reads, lets take effect, reads on. */
public class SourceLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(SourceLoop.class);
    private static final long FINISH_MILLIS = 10_000;

    private final String source;
    private final SourceFeed feed;
    private final Positions positions;
    private final Effects effects;
    private final ConsumerConfig config;
    private final SourceStatus status;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread();
    private int failures;

    SourceLoop(
            String source,
            SourceFeed feed,
            Positions positions,
            Effects effects,
            ConsumerConfig config,
            SourceStatus status) {
        this.source = source;
        this.feed = feed;
        this.positions = positions;
        this.effects = effects;
        this.config = config;
        this.status = status;
    }

    public void start() {
        thread = new Thread(this, "feed-" + source);
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives up waiting, and lets what is under way come to its end. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        feed.cancel();
        thread.join(FINISH_MILLIS);
    }

    public SourceStatus status() {
        return status;
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                pause(step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One read and its effects; gives how long to pause before the next. */
    private Duration step() throws InterruptedException {
        SourcePage page;
        Optional<FeedPosition> here;
        try {
            here = positions.find(source);
            here.ifPresent(status::positionAt);
            page = feed.read(here);
        } catch (SourceFeed.GoneException e) {
            return inTrouble(State.EPOCH_GONE, e, config.longestPause());
        } catch (IOException | RuntimeException e) {
            return inTrouble(State.UNREACHABLE, e, growingPause());
        }
        status.headAt(page.head());
        return takeEffect(here, page);
    }

    private Duration takeEffect(Optional<FeedPosition> here, SourcePage page) {
        try {
            boolean ours = here.equals(Optional.of(page.position())) || applyAll(here, page);
            status.well(ours ? State.RUNNING : State.STANDING_ASIDE);
            failures = 0;
            return ours ? Duration.ZERO : config.standAside();
        } catch (RuntimeException e) {
            return inTrouble(State.STOPPED, e, growingPause());
        }
    }

    private boolean applyAll(Optional<FeedPosition> here, SourcePage page) {
        try {
            return applied(here, page.events(), page.position());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%d events of %s fail together (%s); now one by one",
                    page.events().size(), source, e);
            return applyOneByOne(here, page);
        }
    }

    /** So that all before the one that fails have their effect, and it is known which one fails. */
    private boolean applyOneByOne(Optional<FeedPosition> start, SourcePage page) {
        Optional<FeedPosition> here = start;
        for (SourceEvent event : page.events()) {
            FeedPosition next = event.place();
            try {
                if (!applied(here, List.of(event), next)) {
                    return false;
                }
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "Event " + event.id() + " (" + event.type() + ") at " + event.position() + " fails: " + e, e);
            }
            here = Optional.of(next);
        }
        return true;
    }

    private boolean applied(Optional<FeedPosition> from, List<SourceEvent> events, FeedPosition to) {
        boolean ours = effects.apply(from, events, to);
        if (ours) {
            status.positionAt(to);
        }
        return ours;
    }

    private Duration inTrouble(State state, Exception cause, Duration pause) {
        if (stopped.getCount() == 0) {
            return Duration.ZERO;
        }
        boolean news = status.trouble(state, cause);
        if (news && state == State.UNREACHABLE) {
            LOG.warnf("The feed of %s is not read: %s", source, cause.getMessage());
        } else if (news) {
            LOG.errorf(cause, "The feed of %s stands still (%s)", source, state);
        }
        return pause;
    }

    private Duration growingPause() {
        int doublings = Math.min(failures, 16);
        failures++;
        Duration pause = config.firstPause().multipliedBy(1L << doublings);
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }

    private void pause(Duration duration) throws InterruptedException {
        if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("The feed of %s is no longer read", source);
        }
    }
}
