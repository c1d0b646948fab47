package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;

/** Headers that concern one connection only. */
final class HopByHop {
    private static final Set<String> ALWAYS = Set.of(
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

    /** Drops them, and those that {@code Connection} names. */
    static void drop(MultiMap headers) {
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        ALWAYS.forEach(headers::remove);
    }
}
