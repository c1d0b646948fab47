package kr.giban.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells those who wait that the feed has grown. A waiting reader holds neither a thread nor a connection: it is a
 * subscriber here. What this replica sequences rings at once; what another does is found by one short query for all
 * waiters, and only while there are any. (LISTEN would need a connection of its own on each replica, and NOTIFY takes a
 * lock that all commits of the server share.)
 */
@ApplicationScoped
public class FeedHead {
    private static final Logger LOG = Logger.getLogger(FeedHead.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    /** While much is written, readers come for many events at once: all of them together ask for each ring. */
    private static final Duration BETWEEN_RINGS = Duration.ofMillis(100);

    private final Jdbi jdbi;
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong last = new AtomicLong();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean ringing = new AtomicBoolean();
    private volatile long lastRing = System.nanoTime() - BETWEEN_RINGS.toNanos();
    private volatile boolean closed;

    public FeedHead(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        metrics.gaugeCollectionSize("giban_feed_waiting", Tags.empty(), waiting);
    }

    /** Completes when the feed reaches beyond the position, or the program stops. */
    public Uni<Void> beyond(long position) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            // After the adding: a position reached in between rings either here or there.
            if (closed || last.get() > position) {
                waiting.remove(emitter);
                emitter.complete(null);
            }
            look();
        });
    }

    /** How many wait now. */
    public int waiting() {
        return waiting.size();
    }

    /** Whether the program stops, so that nobody should wait any longer. */
    public boolean isClosed() {
        return closed;
    }

    void reached(long position) {
        if (last.getAndAccumulate(position, Math::max) < position) {
            ringSoon();
        }
    }

    /** At once after a quiet time, else when the last ring is long enough ago. */
    private void ringSoon() {
        Duration rest = BETWEEN_RINGS.minusNanos(System.nanoTime() - lastRing);
        if (isOver(rest)) {
            ring();
        } else if (ringing.compareAndSet(false, true)) {
            after(rest, () -> {
                ringing.set(false);
                ring();
            });
        }
    }

    /** Less than a millisecond counts as over: the timers of the server take no shorter pause. */
    static boolean isOver(Duration rest) {
        return rest.toMillis() < 1;
    }

    private static void after(Duration pause, Runnable work) {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .onExecutor(Infrastructure.getDefaultWorkerPool())
                .by(pause)
                .subscribe()
                .with(now -> work.run());
    }

    /**
     * Those who wait are to come again while this program still answers, but when it is no longer chosen where there is
     * another: in the last third of the time for which its end is announced.
     */
    void announced(
            @Observes ShutdownDelayInitiatedEvent event,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        Duration known = delay.orElse(Duration.ZERO).multipliedBy(2).dividedBy(3);
        if (isOver(known)) {
            close();
        } else {
            after(known, this::close);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        closed = true;
        ring();
    }

    private void ring() {
        lastRing = System.nanoTime();
        waiting.removeIf(emitter -> {
            emitter.complete(null);
            return true;
        });
    }

    private void look() {
        if (!closed && !waiting.isEmpty() && looking.compareAndSet(false, true)) {
            after(LOOK, this::lookOnce);
        }
    }

    private void lookOnce() {
        try {
            reached(jdbi.withHandle(handle -> handle.createQuery("select last_position from feed_epoch")
                    .mapTo(Long.class)
                    .one()));
        } catch (RuntimeException e) {
            LOG.debug("The feed's head could not be read; the next look will", e);
        } finally {
            looking.set(false);
            look();
        }
    }
}
