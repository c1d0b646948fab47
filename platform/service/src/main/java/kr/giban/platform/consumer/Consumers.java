package kr.giban.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthRegistry;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * Reads the feed of every source that has a handler. Its health is wellness, not readiness: while another service is
 * down, or an event fails, this one still answers requests.
 */
@ApplicationScoped
class Consumers {
    private final List<EventHandler> handlers;
    private final SourceLoops make;
    private final ConsumerConfig config;
    private final Config settings;
    private final HealthRegistry health;
    private final MeterRegistry metrics;
    private final List<SourceLoop> running = new ArrayList<>();

    Consumers(
            @All List<EventHandler> handlers,
            SourceLoops make,
            ConsumerConfig config,
            Config settings,
            @Wellness HealthRegistry health,
            MeterRegistry metrics) {
        this.handlers = handlers;
        this.make = make;
        this.config = config;
        this.settings = settings;
        this.health = health;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Map<String, List<EventHandler>> bySource =
                    handlers.stream().collect(Collectors.groupingBy(EventHandler::source));
            bySource.forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (SourceLoop loop : running) {
            loop.stop();
        }
    }

    private void start(String source, List<EventHandler> its) {
        String url = settings.getValue("giban.services." + source + ".url", String.class);
        SourceLoop loop = make.of(source, url, its);
        watch(source, loop.status());
        running.add(loop);
        loop.start();
    }

    private void watch(String source, SourceStatus status) {
        HealthCheck check = status::health;
        health.register("feed." + source, check);
        Tags tags = Tags.of("source", source);
        metrics.gauge("giban_feed_lag", tags, status, SourceStatus::lag);
        metrics.gauge("giban_feed_well", tags, status, its -> its.state().isWell() ? 1 : 0);
    }
}
