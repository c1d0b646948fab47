package kr.giban.gateway.quota;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.config.QuotaConfig;
import kr.giban.platform.problem.ProblemException;

/** One policy: how much of one kind a holder may ask for; and how that is said. */
final class Limit {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");
    /** Values of the header that are kept, so that they are not made for each answer. */
    private static final int KEPT = 10_000;

    private final String callerClass;
    private final String name;
    private final long burst;
    private final double perSecond;
    private final long window;
    private final BucketConfiguration configuration;
    private final Counter refused;
    private final CharSequence policy;
    private final CharSequence[] left;

    /**
     * @param name as callers see it
     * @param refused counts what it refuses
     */
    Limit(String callerClass, String name, QuotaConfig.Rate rate, Counter refused) {
        this.callerClass = callerClass;
        this.name = name;
        this.burst = rate.burst().orElse(rate.permits());
        this.perSecond = rate.permits() / (rate.window().toNanos() / 1e9);
        this.window = Math.max(1, (long) Math.ceil(burst / perSecond));
        this.configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(rate.permits(), rate.window())
                        .build())
                .build();
        this.refused = refused;
        // The bucket as it is: what it holds, and how long it takes to fill.
        this.policy = AsciiString.of("\"%s\";q=%d;w=%d".formatted(name, burst, window));
        this.left = new CharSequence[(int) Math.min(burst, KEPT) + 1];
    }

    BucketConfiguration configuration() {
        return configuration;
    }

    String callerClass() {
        return callerClass;
    }

    String name() {
        return name;
    }

    long burst() {
        return burst;
    }

    double perSecond() {
        return perSecond;
    }

    /** Seconds in which an empty bucket fills. */
    long window() {
        return window;
    }

    /** Tells who was let through what is left. Who spreads that evenly over the window is never refused. */
    void tell(MultiMap headers, ConsumptionProbe taken) {
        headers.set(POLICY, policy).set(LEFT, left(taken.getRemainingTokens()));
    }

    /** What to answer who was not let through, with the headers told. */
    ProblemException refuse(MultiMap headers, ConsumptionProbe denied) {
        refused.increment();
        long nanos = denied.getNanosToWaitForRefill();
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
        headers.set(POLICY, policy).set(LEFT, value(0, seconds));
        return ProblemException.of("too-many-requests")
                .with("retryAfter", seconds)
                .withMember("violated-policies", List.of(name))
                .withHeader("Retry-After", Long.toString(seconds));
    }

    /** Two threads may make the same value; either serves. */
    private CharSequence left(long permits) {
        if (permits >= left.length) {
            return value(permits, window);
        }
        int index = (int) Math.max(0, permits);
        CharSequence value = left[index];
        if (value == null) {
            value = value(index, window);
            left[index] = value;
        }
        return value;
    }

    private CharSequence value(long permits, long seconds) {
        return AsciiString.of("\"" + name + "\";r=" + permits + ";t=" + seconds);
    }
}
