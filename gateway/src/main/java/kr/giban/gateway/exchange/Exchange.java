package kr.giban.gateway.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import kr.giban.platform.problem.Language;

/** One request at the edge. */
public final class Exchange {
    private static final String KEY = Exchange.class.getName();
    /** There are as many addresses as identifiers, and more that nobody knows; these are called by this name. */
    private static final String UNMATCHED = "/unmatched";

    private final RoutingContext context;
    private final String requestId;
    private final Instant arrival;
    private final long begun = System.nanoTime();
    private final boolean hasBody;
    private String template = UNMATCHED;

    private Exchange(RoutingContext context, String requestId, Instant arrival) {
        this.context = context;
        this.requestId = requestId;
        this.arrival = arrival;
        this.hasBody = announcesBody(context.request());
    }

    /** HTTP/2 has no mark for a body of unknown length; there a stream without one has ended with its head. */
    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return request.version() == HttpVersion.HTTP_2
                ? !request.isEnded()
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    public static Exchange begin(RoutingContext context, String requestId, Instant arrival) {
        Exchange exchange = new Exchange(context, requestId, arrival);
        context.put(KEY, exchange);
        return exchange;
    }

    /** Null for a request that did not come to the edge. */
    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    public void matched(String found) {
        template = found;
    }

    /** The path's template in the document or of a page. */
    public String template() {
        return template;
    }

    public RoutingContext context() {
        return context;
    }

    public String requestId() {
        return requestId;
    }

    /** When it reached the gateway, by business time, before anything was checked. */
    public Instant arrival() {
        return arrival;
    }

    /** Whether the client announced a body; what it then sends may be nothing. */
    public boolean hasBody() {
        return hasBody;
    }

    /** For how long it has been here. */
    public long nanos() {
        return System.nanoTime() - begun;
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public Language language() {
        return Language.of(request().getHeader("Accept-Language"));
    }
}
