package kr.giban.gateway.testing;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.exchange.QuietFaults;
import kr.giban.gateway.proxy.Instance;
import kr.giban.gateway.proxy.Upstreams;
import kr.giban.platform.harness.Patience;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service behind the gateway, as a plain HTTP server. It says by itself that it is ready, which the gateway asks all along. */
public final class Service implements AutoCloseable {
    private static final String READINESS = "/q/health/ready";
    private static final String UP = "{\"status\":\"UP\",\"checks\":[{\"name\":\"x\",\"data\":{\"version\":\"1.2\"}}]}";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private volatile boolean ready = true;

    private Service(String name, int instance, Handler<HttpServerRequest> handler) {
        URI address = ConfigProvider.getConfig()
                .getValues("giban.services." + name + ".url", URI.class)
                .get(instance);
        this.server = await(vertx.createHttpServer()
                // What a double hears of its connections is not for the log that the gateway is judged by.
                .connectionHandler(QuietFaults::on)
                .requestHandler(request -> {
                    if (request.path().equals(READINESS)) {
                        request.response().setStatusCode(ready ? 200 : 503).end(UP);
                    } else {
                        handler.handle(request);
                    }
                })
                .listen(address.getPort(), address.getHost()));
        forgiveEarlierTests();
    }

    /** What a double before this one did is not to be laid at its door. */
    private static void forgiveEarlierTests() {
        CDI.current().select(Upstreams.class).get().all().stream()
                .flatMap(service -> service.instances().stream())
                .forEach(Instance::succeeded);
    }

    /** There is one of it. */
    public static Service alpha(Handler<HttpServerRequest> handler) {
        return new Service("alpha", 0, handler);
    }

    /** There may be two of it, 0 and 1. */
    public static Service beta(int instance, Handler<HttpServerRequest> handler) {
        return new Service("beta", instance, handler);
    }

    /** From now on it says that it is about to stop. */
    public void retire() {
        ready = false;
    }

    @Override
    public void close() {
        await(server.close());
        await(vertx.close());
    }

    public static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
