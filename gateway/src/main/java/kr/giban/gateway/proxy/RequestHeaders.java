package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.request.RequestId;

/** Turns the headers of a client into those that a service may believe. */
@Singleton
public class RequestHeaders {
    /** What only the gateway says. */
    private static final Set<String> OURS = Set.of("forwarded", "x-real-ip", "x-request-id");

    private final ArrivalStamp stamp;

    public RequestHeaders(ArrivalStamp stamp) {
        this.stamp = stamp;
    }

    void prepare(Exchange exchange, MultiMap headers) {
        HopByHop.drop(headers);
        headers.remove("Expect");
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("giban-") || lower.startsWith("x-forwarded") || OURS.contains(lower)) {
                headers.remove(name);
            }
        }
        HttpServerRequest request = exchange.request();
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set(RequestId.HEADER, exchange.requestId());
        headers.set(
                ArrivalStamp.HEADER,
                stamp.sign(
                        exchange.arrival(),
                        exchange.requestId(),
                        request.method().name(),
                        request.path()));
    }
}
