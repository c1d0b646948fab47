package kr.giban.gateway.testing;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service behind the gateway, as a plain HTTP server. It says by itself that it is ready, which the gateway asks all along. */
public final class Service implements AutoCloseable {
    private static final String READINESS = "/q/health/ready";
    private static final Handler<HttpServerRequest> READY = request ->
            request.response().end("{\"status\":\"UP\",\"checks\":[{\"name\":\"x\",\"data\":{\"version\":\"1.2\"}}]}");

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private Service(String name, Handler<HttpServerRequest> handler) {
        URI address = ConfigProvider.getConfig().getValue("giban.services." + name + ".url", URI.class);
        this.server = await(vertx.createHttpServer()
                .requestHandler(request -> (request.path().equals(READINESS) ? READY : handler).handle(request))
                .listen(address.getPort(), address.getHost()));
    }

    public static Service alpha(Handler<HttpServerRequest> handler) {
        return new Service("alpha", handler);
    }

    public static Service beta(Handler<HttpServerRequest> handler) {
        return new Service("beta", handler);
    }

    @Override
    public void close() {
        await(server.close());
        await(vertx.close());
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
