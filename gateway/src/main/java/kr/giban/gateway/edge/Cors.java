package kr.giban.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import kr.giban.gateway.config.GatewayConfig;

/**
 * Lets the pages of named origins call the API. Callers carry tokens, never cookies, so credentials are not allowed
 * and a page gains nothing that it does not hold itself.
 */
@Singleton
public class Cors {
    private static final String EXPOSED =
            "Age, Arrival-Ticket, Cache-Status, Content-Disposition, Content-Language, ETag, Giban-Feed-Head,"
                    + " Giban-Feed-Position, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After,"
                    + " WWW-Authenticate, X-Request-Id";
    private static final String ALLOWED =
            "Accept, Accept-Language, Arrival-Ticket, Authorization, Cache-Control, Content-Type, Idempotency-Key,"
                    + " If-Match, If-None-Match, Range, Registration-Secret, X-Request-Id, traceparent";

    private final Set<String> origins;

    public Cors(GatewayConfig config) {
        this.origins = config.corsOrigins().orElse(Set.of());
    }

    /** Called before anything else is answered, so that a page can read refusals too. */
    void apply(HttpServerRequest request) {
        if (origins.isEmpty()) {
            return;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean any = origins.contains("*");
        HttpServerResponse response = request.response();
        if (!any) {
            response.headers().add("Vary", "Origin");
        }
        if (origin != null && (any || origins.contains(origin))) {
            response.putHeader("Access-Control-Allow-Origin", any ? "*" : origin);
            response.putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Answers OPTIONS. */
    void preflight(HttpServerRequest request, String allow) {
        HttpServerResponse response = request.response();
        response.putHeader("Allow", allow);
        if (response.headers().contains("Access-Control-Allow-Origin")
                && request.headers().contains("Access-Control-Request-Method")) {
            response.putHeader("Access-Control-Allow-Methods", allow);
            response.putHeader("Access-Control-Allow-Headers", ALLOWED);
            response.putHeader("Access-Control-Max-Age", "600");
        }
        response.setStatusCode(204).end();
    }
}
