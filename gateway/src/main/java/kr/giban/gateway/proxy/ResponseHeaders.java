package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kr.giban.platform.request.RequestId;

/** Turns the headers of a service into those that a client may see. */
final class ResponseHeaders {
    private static final List<String> WITH_ADDRESSES = List.of("Location", "Content-Location", "Link");

    /** Where a feed stands is told to its readers; other headers of this kind are the suite's own. */
    private static final String FOR_CLIENTS = "giban-feed-";

    private ResponseHeaders() {}

    /** No client learns where a service is: its absolute addresses become relative ones. */
    static void prepare(MultiMap headers, URI service) {
        HopByHop.drop(headers);
        headers.remove(RequestId.HEADER);
        headers.remove("Server");
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean own = lower.startsWith("giban-") && !lower.startsWith(FOR_CLIENTS);
            if (own || lower.startsWith("access-control-")) {
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
