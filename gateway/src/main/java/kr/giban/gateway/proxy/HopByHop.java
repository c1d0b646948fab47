package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import kr.giban.gateway.exchange.HeaderSet;

/** Headers that concern one connection only. */
final class HopByHop {
    static final HeaderSet ALWAYS = HeaderSet.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "trailers",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "alt-svc");

    private HopByHop() {}

    /** These and what a message's own {@code Connection} names. */
    static HeaderSet with(HeaderSet these, MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return these;
        }
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.size() == 1
                && (values.get(0).equalsIgnoreCase("keep-alive")
                        || values.get(0).equalsIgnoreCase("close"))) {
            return these;
        }
        HeaderSet all = these;
        for (String value : values) {
            for (String name : value.split(",", -1)) {
                all = name.isBlank() ? all : all.and(HeaderSet.of(name.strip()));
            }
        }
        return all;
    }
}
