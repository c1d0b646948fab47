package kr.giban.gateway.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import kr.giban.gateway.exchange.Exchange;

/**
 * How long requests take and how many are open, under the names that Quarkus gives them. Its own way of counting makes the
 * names of a meter anew for each request, which would cost as much as forwarding its headers; here they are made once.
 */
@Singleton
public class RequestTimes {
    /** Anybody can invent others, and each would be a meter. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final int NONE = 0;

    private final MeterRegistry metrics;
    private final LongAdder open = new LongAdder();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /** @param method null for one that is none of the known */
    private record Kind(String template, HttpMethod method, int status) {}

    public RequestTimes(MeterRegistry metrics) {
        this.metrics = metrics;
        Gauge.builder("http.server.active.requests", open, LongAdder::sum)
                .description("Requests that have not been answered whole")
                .register(metrics);
    }

    /** Counts the exchange from now until its answer has gone out, or its client has gone. */
    void watch(Exchange exchange) {
        open.increment();
        exchange.context().addEndHandler(end -> {
            open.decrement();
            boolean answered = end.succeeded() || exchange.request().response().ended();
            int status = answered ? exchange.request().response().getStatusCode() : NONE;
            timer(exchange, status).record(exchange.nanos(), TimeUnit.NANOSECONDS);
        });
    }

    private Timer timer(Exchange exchange, int status) {
        HttpMethod method = exchange.request().method();
        Kind kind = new Kind(exchange.template(), METHODS.contains(method) ? method : null, status);
        Timer known = timers.get(kind);
        return known == null ? timers.computeIfAbsent(kind, this::timer) : known;
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("How long requests took")
                .tag("uri", kind.template)
                .tag("method", kind.method == null ? "OTHER" : kind.method.name())
                .tag("status", kind.status == NONE ? "UNKNOWN" : Integer.toString(kind.status))
                .tag("outcome", (kind.status == NONE ? Outcome.UNKNOWN : Outcome.forStatus(kind.status)).name())
                .register(metrics);
    }
}
