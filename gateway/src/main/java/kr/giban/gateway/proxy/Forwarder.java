package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.ProblemWriter;
import kr.giban.gateway.exchange.UnreadBody;
import kr.giban.gateway.exchange.Unserved;
import kr.giban.gateway.route.Operation;
import kr.giban.gateway.route.Route;

/** Forwards what has passed the edge. */
@Singleton
public class Forwarder {
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    final Vertx vertx;
    final Upstreams upstreams;
    final RequestHeaders requestHeaders;
    final ProblemWriter problems;
    final UnreadBody unreadBody;
    final Unserved unserved;
    final GatewayConfig config;
    private final HttpClient client;

    public Forwarder(
            Vertx vertx,
            HttpClient client,
            Upstreams upstreams,
            RequestHeaders requestHeaders,
            ProblemWriter problems,
            UnreadBody unreadBody,
            Unserved unserved,
            GatewayConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.upstreams = upstreams;
        this.requestHeaders = requestHeaders;
        this.problems = problems;
        this.unreadBody = unreadBody;
        this.unserved = unserved;
        this.config = config;
    }

    public void forward(Exchange exchange, Route route, Operation operation) {
        HttpServerRequest request = exchange.request();
        if (request.response().closed()) {
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        markStreamedBody(request);
        Passage passage = new Passage(this, exchange, route.service(), operation, timeout(request, operation));
        HttpProxy.reverseProxy(NO_TUNNELS, client)
                .origin(passage::connect)
                .addInterceptor(passage)
                .handle(request);
    }

    /** HTTP/2 has no mark for a body of unknown length, which the proxy looks for. */
    private static void markStreamedBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2
                && !request.isEnded()
                && !request.headers().contains("Content-Length")) {
            request.headers().set("transfer-encoding", "chunked");
        }
    }

    private Duration timeout(HttpServerRequest request, Operation operation) {
        if (operation.maxBody() > config.maxBody().asLongValue()) {
            return config.uploadTimeout();
        }
        String wait = request.getParam("waitSeconds");
        if (wait != null && wait.matches("\\d{1,4}")) {
            Duration asked = Duration.ofSeconds(Long.parseLong(wait));
            return config.timeout().plus(asked.compareTo(config.maxWait()) < 0 ? asked : config.maxWait());
        }
        return config.timeout();
    }
}
