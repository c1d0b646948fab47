package kr.giban.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.proxy.AnswerWatch;
import kr.giban.gateway.route.Operation;

/**
 * Keeps public answers. One that is no longer fresh is served only after the service has said that it is still so; of many
 * who ask for the same at the same time one is sent to the service.
 */
@Singleton
public class PublicCache {
    static final String STATUS = "Cache-Status";
    static final String NAME = "giban";
    private static final int MANY_DIGITS = 10;
    /** How long, and of how many addresses, is remembered that nothing is kept of them, so that nobody waits for that. */
    private static final Duration PASSING = Duration.ofSeconds(10);

    private static final int PASSED = 10_000;

    private final boolean enabled;
    private final CacheConfig config;
    private final Vertx vertx;
    private final Cacheable cacheable;
    private final Terms terms;
    private final StoredAnswers answers;
    private final Cache<CacheKey, Stored> entries;
    private final Cache<CacheKey, Boolean> passing;
    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final Counter hits;
    private final Counter misses;
    private final Counter stale;
    private final Counter joined;

    public PublicCache(
            CacheConfig config, MergedDocument document, StoredAnswers answers, Vertx vertx, MeterRegistry metrics) {
        this.enabled = config.enabled();
        this.config = config;
        this.vertx = vertx;
        this.answers = answers;
        this.cacheable = new Cacheable(document);
        this.terms = new Terms(config.freshness());
        this.entries = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((CacheKey key, Stored stored) ->
                        stored.weight() + key.uri().length())
                .expireAfterAccess(config.idle())
                .executor(Runnable::run)
                .build();
        this.passing = Caffeine.newBuilder()
                .maximumSize(PASSED)
                .expireAfterWrite(PASSING)
                .executor(Runnable::run)
                .build();
        this.hits = counter("hit", metrics);
        this.misses = counter("miss", metrics);
        this.stale = counter("stale", metrics);
        this.joined = counter("joined", metrics);
        Gauge.builder("giban.gateway.cache.entries", entries, Cache::estimatedSize)
                .description("Public answers that are kept")
                .register(metrics);
    }

    private static Counter counter(String result, MeterRegistry metrics) {
        return Counter.builder("giban.gateway.cache")
                .description("Requests for public answers that may be kept")
                .tag("result", result)
                .register(metrics);
    }

    /** Whether a request of somebody without a token is for {@link #serve}. */
    public boolean mayServe(HttpServerRequest request, Operation operation) {
        return enabled && cacheable.includes(operation) && Cacheable.isAnybodys(request);
    }

    /**
     * Answers from what there is, or after somebody else's question, or sends this one.
     *
     * @param ask sends the request to its service, watched if the watch is not null
     */
    public void serve(Exchange exchange, Consumer<AnswerWatch> ask) {
        HttpServerRequest request = exchange.request();
        CacheKey key = CacheKey.of(request);
        Stored stored = entries.getIfPresent(key);
        if (stored != null && stored.isFresh(System.nanoTime()) && !Cacheable.isToBeAsked(request)) {
            hits.increment();
            answer(exchange, stored, "hit");
            return;
        }
        Stored known = stored != null && stored.tag() != null ? stored : null;
        // Whoever has an answer already, of which nothing is known here, is best answered by the service.
        boolean alone = known == null && request.headers().contains("If-None-Match");
        if (alone || passing.getIfPresent(key) != null) {
            ask.accept(null);
            return;
        }
        Flight mine = new Flight(this, key, exchange, known);
        Flight others = flights.putIfAbsent(key, mine);
        if (others == null) {
            (known == null ? misses : stale).increment();
            exchange.context().addEndHandler(x -> mine.over());
            ask.accept(mine);
        } else if (others.join(new Waiting(exchange, vertx.getOrCreateContext(), () -> alone(exchange, ask)))) {
            joined.increment();
        } else {
            ask.accept(null);
        }
    }

    private static void alone(Exchange exchange, Consumer<AnswerWatch> ask) {
        if (!exchange.request().response().closed()) {
            ask.accept(null);
        }
    }

    void answer(Exchange exchange, Stored stored, String status) {
        answers.write(exchange, stored, NAME + "; " + status);
    }

    Terms terms() {
        return terms;
    }

    /** A 304 may speak of it anew; where it does not, what was said before holds. */
    Duration freshnessOfKnown(Stored known, MultiMap notModified) {
        MultiMap headers = notModified.contains("Cache-Control") ? notModified : known.headers();
        Duration fresh = terms.freshness(headers);
        return fresh == null ? Duration.ZERO : fresh;
    }

    boolean mayBeKept(String length) {
        return length == null || (length.length() < MANY_DIGITS && mayBeKept(Integer.parseInt(length)));
    }

    boolean mayBeKept(int length) {
        return length <= config.maxAnswer().asLongValue();
    }

    Duration patience() {
        return config.patience();
    }

    void after(Duration time, Runnable what) {
        vertx.setTimer(Math.max(1, time.toMillis()), x -> what.run());
    }

    void keep(CacheKey key, Stored stored) {
        entries.put(key, stored);
    }

    /** For a while nobody shall wait for another's answer, since it is not kept. */
    void pass(CacheKey key) {
        passing.put(key, true);
    }

    void landed(CacheKey key, Flight flight) {
        flights.remove(key, flight);
    }
}
