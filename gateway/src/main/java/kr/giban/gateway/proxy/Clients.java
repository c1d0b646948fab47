package kr.giban.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.exchange.GatheredFlushes;
import kr.giban.gateway.exchange.QuietFaults;

/**
 * Asks the services. Each event loop has a client, and so connections, of its own: a request is carried to its service and
 * back by the loop on which it came in, where one pool for all would hand it from thread to thread, twice for each piece.
 */
@Singleton
public class Clients {
    private static final int MAX_ANSWER_HEADERS = 64 * 1024;
    /** Shorter than a service keeps a connection that is not used. */
    private static final int KEPT_SECONDS = 30;

    private final FastThreadLocal<HttpClient> own;

    public Clients(Vertx vertx, GatewayConfig config) {
        this.own = new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                return client(vertx, config);
            }
        };
    }

    /** The client of the calling event loop. */
    public HttpClient ofThisLoop() {
        return own.get();
    }

    private static void connected(HttpConnection connection) {
        GatheredFlushes.on(connection);
        QuietFaults.on(connection);
    }

    /** Bodies pass as they are: nothing is decompressed, no redirect is followed. */
    private static HttpClient client(Vertx vertx, GatewayConfig config) {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxHeaderSize(MAX_ANSWER_HEADERS)
                        .setKeepAliveTimeout(KEPT_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.poolSize() * 4))
                .withConnectHandler(Clients::connected)
                .build();
    }
}
