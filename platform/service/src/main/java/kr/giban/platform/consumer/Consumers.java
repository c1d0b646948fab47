package kr.giban.platform.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import kr.giban.platform.client.ServiceToken;
import kr.giban.platform.security.SystemWork;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * Reads the feed of every source that has a handler. Its health is wellness, not readiness: while another service is
 * down, or an event fails, this one still answers requests.
 */
@ApplicationScoped
class Consumers {
    private final List<EventHandler> handlers;
    private final Config settings;
    private final ConsumerConfig config;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Positions positions;
    private final SystemWork work;
    private final HealthRegistry health;
    private final MeterRegistry metrics;
    private final List<SourceLoop> loops = new ArrayList<>();

    Consumers(
            @All List<EventHandler> handlers,
            Config settings,
            ConsumerConfig config,
            ServiceToken token,
            ObjectMapper json,
            Positions positions,
            SystemWork work,
            @Wellness HealthRegistry health,
            MeterRegistry metrics) {
        this.handlers = handlers;
        this.settings = settings;
        this.config = config;
        this.token = token;
        this.json = json;
        this.positions = positions;
        this.work = work;
        this.health = health;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Map<String, List<EventHandler>> bySource =
                    handlers.stream().collect(Collectors.groupingBy(EventHandler::source));
            bySource.forEach((source, its) -> {
                SourceStatus status = new SourceStatus(source);
                watch(source, status);
                SourceLoop loop = loop(source, its, status);
                loops.add(loop);
                loop.start();
            });
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (SourceLoop loop : loops) {
            loop.stop();
        }
    }

    SourceLoop loop(String source, List<EventHandler> its, SourceStatus status) {
        String url = settings.getValue("giban.services." + source + ".url", String.class);
        return new SourceLoop(
                source,
                new SourceFeed(url, config, token, json),
                positions,
                new Effects(source, its, positions, work),
                config,
                status);
    }

    private void watch(String source, SourceStatus status) {
        HealthCheck check = status::health;
        health.register("feed." + source, check);
        Tags tags = Tags.of("source", source);
        metrics.gauge("giban_feed_lag", tags, status, SourceStatus::lag);
        metrics.gauge("giban_feed_well", tags, status, s -> s.state().isWell() ? 1 : 0);
    }
}
