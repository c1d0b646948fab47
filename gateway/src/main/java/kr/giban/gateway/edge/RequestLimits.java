package kr.giban.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.exchange.HeaderSet;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;

/** Refuses what is larger than allowed before any of it is read; a body of unknown length is counted as it streams. */
@Singleton
public class RequestLimits {
    private final GatewayConfig config;

    public RequestLimits(GatewayConfig config) {
        this.config = config;
    }

    void check(HttpServerRequest request) {
        if (request.uri().length() > config.maxUri()) {
            throw ProblemException.of("uri-too-long");
        }
        if (size(request.headers()) > config.maxHeaders()) {
            throw ProblemException.of("headers-too-large");
        }
    }

    private static long size(MultiMap headers) {
        long[] size = new long[1];
        HeaderSet.each(headers, (name, value) -> size[0] += name.length() + value.length());
        return size[0];
    }

    void check(HttpServerRequest request, Operation operation) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && exceeds(length, operation.maxBody())) {
            throw ProblemException.of("payload-too-large");
        }
    }

    private static boolean exceeds(String length, long limit) {
        try {
            return Long.parseLong(length.strip()) > limit;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }
}
