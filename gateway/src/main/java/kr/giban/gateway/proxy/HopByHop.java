package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.Set;
import java.util.TreeSet;

/** Headers that concern one connection only. */
final class HopByHop {
    private static final Set<String> ALWAYS = names(
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

    /** Names of headers, which are the same in capitals. */
    static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** Those of a message: the known ones and what its own {@code Connection} names. */
    static Set<String> of(MultiMap headers) {
        String connection = headers.get("Connection");
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            if (headers.getAll("Connection").size() < 2) {
                return ALWAYS;
            }
        }
        Set<String> named = names();
        named.addAll(ALWAYS);
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip());
            }
        }
        return named;
    }
}
