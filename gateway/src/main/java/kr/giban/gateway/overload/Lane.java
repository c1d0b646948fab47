package kr.giban.gateway.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to one service: its own places, and those that it shares with all others. */
final class Lane {
    private final Room own;
    private final Room waiting;
    private final Room all;
    private final Map<Kind, AtomicInteger> inFlight = new EnumMap<>(Kind.class);
    private final Map<Kind, Counter> shed = new EnumMap<>(Kind.class);

    Lane(String service, Room own, Room waiting, Room all, MeterRegistry metrics) {
        this.own = own;
        this.waiting = waiting;
        this.all = all;
        for (Kind kind : Kind.values()) {
            Tags tags = Tags.of("service", service, "kind", kind.tag());
            AtomicInteger count = new AtomicInteger();
            inFlight.put(kind, count);
            Gauge.builder("giban.gateway.in.flight", count, AtomicInteger::get)
                    .description("Requests that the service is at work on, or that wait for it")
                    .tags(tags)
                    .register(metrics);
            shed.put(
                    kind,
                    Counter.builder("giban.gateway.shed")
                            .description("Requests turned away because too many were in flight")
                            .tags(tags)
                            .register(metrics));
        }
    }

    boolean enter(Kind kind) {
        if (!hasRoom(kind)) {
            shed.get(kind).increment();
            return false;
        }
        inFlight.get(kind).incrementAndGet();
        return true;
    }

    private boolean hasRoom(Kind kind) {
        if (kind == Kind.WAITING) {
            return waiting.enter(kind);
        }
        if (!own.enter(kind)) {
            return false;
        }
        if (!all.enter(kind)) {
            own.leave();
            return false;
        }
        return true;
    }

    void leave(Kind kind) {
        inFlight.get(kind).decrementAndGet();
        if (kind == Kind.WAITING) {
            waiting.leave();
        } else {
            own.leave();
            all.leave();
        }
    }

    int inFlight(Kind kind) {
        return inFlight.get(kind).get();
    }
}
