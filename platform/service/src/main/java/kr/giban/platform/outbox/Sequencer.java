package kr.giban.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives committed events their positions. Ordinals come from a sequence before the commit, so a slow transaction shows
 * a low one late; a reader that followed them would pass it by. Positions are given after the commit, by one
 * transaction at a time on all replicas together, so what becomes readable later always stands behind.
 */
@ApplicationScoped
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final int BATCH = 5_000;

    private final Jdbi jdbi;
    private final FeedHead head;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong unsequenced;

    public Sequencer(Jdbi jdbi, FeedHead head, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.head = head;
        this.unsequenced = metrics.gauge("giban_outbox_unsequenced", new AtomicLong());
    }

    /** Sequences soon, on another thread; many calls make one run. */
    public void wake() {
        if (due.compareAndSet(false, true)) {
            Infrastructure.getDefaultExecutor().execute(this::drain);
        }
    }

    /** Finds what a replica committed and did not live to sequence. */
    @Scheduled(every = "${giban.outbox.sweep:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        unsequenced.set(
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox where position is null")
                        .mapTo(Long.class)
                        .one()));
        wake();
    }

    private synchronized void drain() {
        due.set(false);
        try {
            while (sequence() == BATCH) {
                LOG.debugf("%d events sequenced, and more wait", BATCH);
            }
        } catch (RuntimeException e) {
            // The events stay as they are and the next sweep takes them.
            LOG.warn("Events could not be sequenced", e);
        }
    }

    /** Sequences what is committed by now, up to a batch; gives how many. */
    public int sequence() {
        long[] result = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(Sequencer::assign));
        head.reached(result[1]);
        return (int) result[0];
    }

    private static long[] assign(Handle handle) {
        // A statement of its own: the next one's snapshot must be younger than the lock, or it would miss what the
        // holder before has just assigned.
        handle.execute("select pg_advisory_xact_lock(hashtextextended('giban.sequencer', 0))");
        int count = handle.createUpdate("""
                        update outbox set position = pending.position
                          from (select ordinal,
                                       (select last_position from feed_epoch) + row_number() over (order by ordinal) as position
                                  from (select ordinal from outbox where position is null
                                         order by ordinal limit :batch) oldest) pending
                         where outbox.ordinal = pending.ordinal
                        """).bind("batch", BATCH).execute();
        long last = count == 0 ? lastPosition(handle) : advance(handle, count);
        return new long[] {count, last};
    }

    private static long advance(Handle handle, int count) {
        return handle.createQuery(
                        "update feed_epoch set last_position = last_position + :count returning last_position")
                .bind("count", count)
                .mapTo(Long.class)
                .one();
    }

    private static long lastPosition(Handle handle) {
        return handle.createQuery("select last_position from feed_epoch")
                .mapTo(Long.class)
                .one();
    }
}
