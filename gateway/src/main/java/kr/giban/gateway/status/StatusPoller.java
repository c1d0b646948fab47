package kr.giban.gateway.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.proxy.Clients;
import kr.giban.gateway.proxy.Instance;
import kr.giban.gateway.proxy.Upstream;
import kr.giban.gateway.proxy.Upstreams;

/** Asks the services for their readiness, again and again. The times are true ones: they say nothing of business. */
@Singleton
public class StatusPoller {
    private static final long PATIENCE_MILLIS = 3000;

    private final Vertx vertx;
    private final Clients clients;
    private final Upstreams upstreams;
    private final GatewayConfig config;
    private final Map<Instance, Finding> found = new ConcurrentHashMap<>();
    private volatile long timer;

    private record Answer(int status, String body) {}

    public StatusPoller(Vertx vertx, Clients clients, Upstreams upstreams, GatewayConfig config) {
        this.vertx = vertx;
        this.clients = clients;
        this.upstreams = upstreams;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        // On one event loop, whose connections are then used again and again.
        vertx.getOrCreateContext().runOnContext(x -> {
            askAll();
            timer = vertx.setPeriodic(config.statusInterval().toMillis(), y -> askAll());
        });
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** One for each instance, those of a service together. */
    public List<ServiceStatus> services() {
        List<ServiceStatus> all = new ArrayList<>();
        for (Upstream service : upstreams.all()) {
            for (int i = 0; i < service.instances().size(); i++) {
                Instance instance = service.instances().get(i);
                Finding finding = found.computeIfAbsent(instance, x -> Finding.none());
                all.add(ServiceStatus.of(service.name(), i + 1, finding, instance));
            }
        }
        return all;
    }

    private void askAll() {
        for (Upstream service : upstreams.all()) {
            service.instances().forEach(this::ask);
        }
    }

    private void ask(Instance instance) {
        long begun = System.nanoTime();
        RequestOptions options = new RequestOptions(instance.address())
                .setMethod(HttpMethod.GET)
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS);
        clients.ofThisLoop()
                .request(options)
                .compose(request -> request.send().compose(StatusPoller::answer))
                .onComplete(asked -> {
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    Finding finding = asked.succeeded() ? ready(asked.result(), took) : away(asked.cause(), took);
                    instance.says(finding.ready());
                    found.put(instance, finding);
                });
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body.toString()));
    }

    private static Finding ready(Answer answer, long took) {
        boolean ready = answer.status() == 200;
        String reason = ready ? null : "not ready (" + answer.status() + ")";
        return new Finding(ready, reason, version(answer.body()), took, Instant.now());
    }

    /** The cause's kind, not its message: that has the service's address, which is nobody's concern here. */
    private static Finding away(Throwable cause, long took) {
        String reason = cause instanceof java.net.ConnectException ? "not reachable" : "no answer";
        return new Finding(false, reason, null, took, Instant.now());
    }

    /** A readiness check may carry the program's version among its data. */
    private static String version(String health) {
        try {
            JsonArray checks = new JsonObject(health).getJsonArray("checks", new JsonArray());
            return checks.stream()
                    .map(check -> ((JsonObject) check).getJsonObject("data", new JsonObject()))
                    .map(data -> data.getString("version"))
                    .filter(version -> version != null)
                    .findFirst()
                    .orElse(null);
        } catch (DecodeException | ClassCastException notOurs) {
            return null;
        }
    }
}
