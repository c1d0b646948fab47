package kr.giban.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import kr.giban.platform.problem.Language;

/**
 * One request at the edge.
 *
 * @param arrival when it reached the gateway, by business time, before anything was checked
 */
public record Exchange(RoutingContext context, String requestId, Instant arrival) {
    private static final String KEY = Exchange.class.getName();

    public static Exchange begin(RoutingContext context, String requestId, Instant arrival) {
        Exchange exchange = new Exchange(context, requestId, arrival);
        context.put(KEY, exchange);
        return exchange;
    }

    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public Language language() {
        return Language.of(request().getHeader("Accept-Language"));
    }
}
