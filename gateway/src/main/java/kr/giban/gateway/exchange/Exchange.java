package kr.giban.gateway.exchange;

import io.vertx.core.Vertx;
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
    private static final String TEMPLATE = KEY + ".template";
    /** Where the metrics look for what to call an address. */
    private static final String METRICS = "UrlPathTemplate";

    public static Exchange begin(RoutingContext context, String requestId, Instant arrival) {
        Exchange exchange = new Exchange(context, requestId, arrival);
        context.put(KEY, exchange);
        exchange.matched("/unmatched");
        return exchange;
    }

    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    /** What it is about, told to the metrics too: there are as many addresses as identifiers, but few templates. */
    public void matched(String template) {
        context.put(TEMPLATE, template);
        Vertx.currentContext().putLocal(METRICS, template);
    }

    /** The path's template in the document or of a page. */
    public String template() {
        return context.get(TEMPLATE);
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public Language language() {
        return Language.of(request().getHeader("Accept-Language"));
    }
}
