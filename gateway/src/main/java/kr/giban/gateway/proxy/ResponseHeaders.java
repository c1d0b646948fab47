package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kr.giban.platform.request.RequestId;

/** Turns the headers of a service into those that a client may see. */
final class ResponseHeaders {
    private static final List<String> WITH_ADDRESSES = List.of("Location", "Content-Location", "Link");

    private ResponseHeaders() {}

    /** No client learns where a service is: its absolute addresses become relative ones. */
    static void prepare(MultiMap headers, URI service) {
        HopByHop.drop(headers);
        headers.remove(RequestId.HEADER);
        headers.remove("Server");
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("giban-") || lower.startsWith("access-control-")) {
                headers.remove(name);
            }
        }
        String origin = service.getScheme() + "://" + service.getAuthority();
        for (String name : WITH_ADDRESSES) {
            List<String> values = List.copyOf(headers.getAll(name));
            if (values.stream().anyMatch(value -> value.contains(origin))) {
                headers.remove(name);
                values.forEach(value -> headers.add(name, value.replace(origin + "/", "/")));
            }
        }
    }
}
