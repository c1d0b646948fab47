package kr.giban.gateway.quota;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.giban.gateway.config.QuotaConfig;
import org.jboss.logging.Logger;

/**
 * Tells the store what was taken here and takes away here what others took. No request waits for it. While the store is
 * away each gateway counts for itself, and what was let through in that time is told to nobody: no caller shall pay later
 * for what was allowed.
 */
@Singleton
class Sharing {
    private static final Logger LOG = Logger.getLogger(Sharing.class);
    private static final int AT_ONCE = 1000;
    private static final long TIDY_MILLIS = 60_000;

    private final Vertx vertx;
    private final QuotaConfig.Store config;
    /** Null when each gateway counts for itself. */
    private final QuotaStore store;

    private final List<Long> timers = new ArrayList<>();
    private final Queue<Bucket> untold = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean away;
    private volatile long awaySince;

    Sharing(QuotaConfig config, Vertx vertx) {
        this.vertx = vertx;
        this.config = config.store();
        this.store = config.enabled() && this.config.url().isPresent() ? new PostgresStore(vertx, this.config) : null;
    }

    void start(@Observes StartupEvent event) {
        if (store != null) {
            timers.add(vertx.setPeriodic(config.interval().toMillis(), x -> beat()));
            timers.add(vertx.setPeriodic(TIDY_MILLIS, x -> store.tidy()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timers.forEach(vertx::cancelTimer);
        if (store != null) {
            store.close();
        }
    }

    QuotaState state() {
        if (store == null) {
            return QuotaState.LOCAL;
        }
        return away ? QuotaState.STORE_AWAY : QuotaState.SHARED;
    }

    void taken(Bucket bucket) {
        if (store != null && bucket.note(1)) {
            untold.add(bucket);
        }
    }

    void givenBack(Bucket bucket) {
        if (store != null && bucket.note(-1)) {
            untold.add(bucket);
        }
    }

    /** To be called again and again; does nothing while the last time is not over, and never fails. */
    Future<Void> beat() {
        boolean rest = away && System.nanoTime() - awaySince < config.retry().toNanos();
        if (rest || (untold.isEmpty() && !away) || !busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        if (away) {
            forget();
        }
        return Future.<Void>succeededFuture()
                .compose(x -> exchange())
                .onSuccess(x -> back())
                .onFailure(this::lost)
                .onComplete(x -> busy.set(false))
                .otherwiseEmpty();
    }

    private Future<Void> exchange() {
        Map<UUID, Bucket> buckets = next();
        List<Use> uses = new ArrayList<>(buckets.size());
        buckets.forEach((key, bucket) ->
                uses.add(new Use(key, bucket.tell(), bucket.limit().perSecond())));
        return store.add(uses).compose(taken -> {
            taken.forEach((key, byAll) -> buckets.get(key).follow(byAll));
            return buckets.size() < AT_ONCE ? Future.succeededFuture() : exchange();
        });
    }

    /** Two buckets may have one key when one was forgotten and made anew; the second one's turn comes later. */
    private Map<UUID, Bucket> next() {
        Map<UUID, Bucket> next = new LinkedHashMap<>();
        List<Bucket> later = new ArrayList<>();
        for (Bucket bucket = untold.poll(); bucket != null; bucket = next.size() < AT_ONCE ? untold.poll() : null) {
            if (next.putIfAbsent(bucket.key(), bucket) != null) {
                later.add(bucket);
            }
        }
        untold.addAll(later);
        return next;
    }

    private void back() {
        if (away) {
            away = false;
            LOG.info("the store of quotas is back: gateways count together again");
        }
    }

    private void lost(Throwable cause) {
        awaySince = System.nanoTime();
        forget();
        if (!away) {
            away = true;
            LOG.warnf("the store of quotas is away: this gateway counts for itself (%s)", cause);
        }
    }

    private void forget() {
        for (Bucket bucket = untold.poll(); bucket != null; bucket = untold.poll()) {
            bucket.tell();
        }
    }
}
