package kr.giban.gateway.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.proxy.Upstreams;

/** Asks the services for their readiness, again and again. The times are true ones: they say nothing of business. */
@Singleton
public class StatusPoller {
    private static final long PATIENCE_MILLIS = 3000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstreams upstreams;
    private final GatewayConfig config;
    private final Map<String, ServiceStatus> found = new ConcurrentSkipListMap<>();
    private long timer;

    private record Answer(int status, String body) {}

    public StatusPoller(Vertx vertx, HttpClient client, Upstreams upstreams, GatewayConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.upstreams = upstreams;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        upstreams.routed().forEach(name -> found.put(name, ServiceStatus.unknown(name, Instant.now())));
        askAll();
        timer = vertx.setPeriodic(config.statusInterval().toMillis(), x -> askAll());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    public List<ServiceStatus> services() {
        return List.copyOf(found.values());
    }

    private void askAll() {
        upstreams.routed().forEach(this::ask);
    }

    private void ask(String name) {
        long begun = System.nanoTime();
        RequestOptions options = upstreams
                .request(name)
                .setMethod(HttpMethod.GET)
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS);
        client.request(options)
                .compose(request -> request.send().compose(StatusPoller::answer))
                .onComplete(asked -> {
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    found.put(
                            name,
                            asked.succeeded() ? ready(name, asked.result(), took) : away(name, asked.cause(), took));
                });
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body.toString()));
    }

    private static ServiceStatus ready(String name, Answer answer, long took) {
        boolean ready = answer.status() == 200;
        String reason = ready ? null : "not ready (" + answer.status() + ")";
        return new ServiceStatus(
                name, ready, reason, version(answer.body()), took, Instant.now().toString());
    }

    /** The cause's kind, not its message: that has the service's address, which is nobody's concern here. */
    private static ServiceStatus away(String name, Throwable cause, long took) {
        String reason = cause instanceof java.net.ConnectException ? "not reachable" : "no answer";
        return new ServiceStatus(name, false, reason, null, took, Instant.now().toString());
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
