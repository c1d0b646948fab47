package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import kr.giban.gateway.coding.EntityTags;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.request.RequestId;

/** The headers with which a request goes on to its service: nobody outside says what only the gateway may say. */
@Singleton
public class RequestHeaders {
    /** What only the gateway says, and what it has answered itself. */
    private static final Set<String> OURS = HopByHop.names("forwarded", "x-real-ip", "x-request-id", "expect", "host");

    private static final String INTERNAL = "giban-";
    private static final String FORWARDED = "x-forwarded";

    private final ArrivalStamp stamp;

    public RequestHeaders(ArrivalStamp stamp) {
        this.stamp = stamp;
    }

    void copy(Exchange exchange, MultiMap from, MultiMap to) {
        Set<String> hop = HopByHop.of(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!hop.contains(name)
                    && !OURS.contains(name)
                    && !startsWith(name, INTERNAL)
                    && !startsWith(name, FORWARDED)) {
                to.add(name, EntityTags.plain(name, header.getValue()));
            }
        }
        HttpServerRequest request = exchange.request();
        to.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            to.set("X-Forwarded-Host", request.authority().toString());
        }
        to.set(RequestId.HEADER, exchange.requestId());
        to.set(
                ArrivalStamp.HEADER,
                stamp.sign(
                        exchange.arrival(),
                        exchange.requestId(),
                        request.method().name(),
                        request.path()));
    }

    static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
