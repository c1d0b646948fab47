package kr.giban.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.giban.gateway.coding.Compression;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.connection.SlowClients;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.ProblemWriter;
import kr.giban.gateway.exchange.UnreadBody;
import kr.giban.gateway.exchange.Unserved;
import kr.giban.gateway.route.Operation;
import kr.giban.gateway.route.Route;

/** Forwards what has passed the edge. */
@Singleton
public class Forwarder {
    private static final int MAX_DIGITS = 4;

    final Vertx vertx;
    final Clients clients;
    final RequestHeaders requestHeaders;
    final ProblemWriter problems;
    final Unserved unserved;
    final Compression compression;
    final SlowClients slow;
    final UnreadBody unread;
    final GatewayConfig config;
    final Duration bodyTimeout;
    final FastThreadLocal<Deadlines> deadlines = new FastThreadLocal<>() {
        @Override
        protected Deadlines initialValue() {
            return new Deadlines();
        }
    };
    private final Upstreams upstreams;

    public Forwarder(
            Vertx vertx,
            Clients clients,
            Upstreams upstreams,
            RequestHeaders requestHeaders,
            ProblemWriter problems,
            Unserved unserved,
            Compression compression,
            SlowClients slow,
            UnreadBody unread,
            GatewayConfig config) {
        this.vertx = vertx;
        this.clients = clients;
        this.upstreams = upstreams;
        this.requestHeaders = requestHeaders;
        this.problems = problems;
        this.unserved = unserved;
        this.compression = compression;
        this.slow = slow;
        this.unread = unread;
        this.config = config;
        this.bodyTimeout = config.bodyTimeout();
    }

    /**
     * Sends a request to its service. One with a body is paused, so that nothing of it is lost before its service takes it.
     *
     * @param watch sees the answer; null for nobody
     */
    public void forward(Exchange exchange, Route route, Operation operation, AnswerWatch watch) {
        HttpServerRequest request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        Duration timeout = timeout(request, operation);
        new Passage(this, exchange, upstreams.of(route.service()), operation, timeout, watch).begin();
    }

    private Duration timeout(HttpServerRequest request, Operation operation) {
        if (operation.maxBody() > config.maxBody().asLongValue()) {
            return config.uploadTimeout();
        }
        String query = request.query();
        if (query == null || !query.contains("waitSeconds")) {
            return config.timeout();
        }
        String wait = request.getParam("waitSeconds");
        if (wait == null || wait.length() > MAX_DIGITS || !wait.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return config.timeout();
        }
        Duration asked = Duration.ofSeconds(wait.isEmpty() ? 0 : Long.parseLong(wait));
        return config.timeout().plus(asked.compareTo(config.maxWait()) < 0 ? asked : config.maxWait());
    }
}
