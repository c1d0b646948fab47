package kr.giban.gateway.proxy;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import kr.giban.gateway.coding.EntityTags;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.HeaderSet;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.request.RequestId;

/** The headers with which a request goes on to its service: nobody outside says what only the gateway may say. */
@Singleton
public class RequestHeaders {
    /** What only the gateway says, and what it has answered itself. */
    private static final HeaderSet DROPPED =
            HopByHop.ALWAYS.and(HeaderSet.of("forwarded", "x-real-ip", "x-request-id", "expect", "host"));

    private static final String INTERNAL = "giban-";
    private static final String FORWARDED = "x-forwarded";
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence ARRIVAL = HttpHeaders.createOptimized(ArrivalStamp.HEADER);

    private final ArrivalStamp stamp;

    public RequestHeaders(ArrivalStamp stamp) {
        this.stamp = stamp;
    }

    /** @param stamped whether the service is told when the request arrived */
    void copy(Exchange exchange, MultiMap from, MultiMap to, boolean stamped) {
        HeaderSet dropped = HopByHop.with(DROPPED, from);
        HeaderSet.each(from, (name, value) -> {
            if (!dropped.contains(name) && !startsWith(name, INTERNAL) && !startsWith(name, FORWARDED)) {
                to.add(name, EntityTags.plain(name, value));
            }
        });
        HttpServerRequest request = exchange.request();
        to.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
        to.set(FORWARDED_PROTO, request.scheme());
        if (request.authority() != null) {
            to.set(FORWARDED_HOST, request.authority().toString());
        }
        to.set(REQUEST_ID, exchange.requestId());
        if (stamped) {
            to.set(
                    ARRIVAL,
                    stamp.sign(
                            exchange.arrival(),
                            exchange.requestId(),
                            request.method().name(),
                            request.path()));
        }
    }

    /** @param prefix in small letters */
    static boolean startsWith(CharSequence name, String prefix) {
        // Nearly all names differ in the first letter.
        return name.length() >= prefix.length()
                && (name.charAt(0) | ' ') == prefix.charAt(0)
                && AsciiString.regionMatches(name, true, 0, prefix, 0, prefix.length());
    }
}
