package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import kr.giban.gateway.exchange.SafetyHeaders;
import kr.giban.platform.request.RequestId;

/** Turns the headers of a service into those that a client may see. */
final class ResponseHeaders {
    private static final Set<String> WITH_ADDRESSES = HopByHop.names("Location", "Content-Location", "Link");
    /** What the gateway says where the service says nothing. */
    private static final Set<String> DEFAULTED =
            HopByHop.names(SafetyHeaders.CONTENT_TYPE_OPTIONS, SafetyHeaders.CONTENT_SECURITY_POLICY);

    /** What only the gateway says to clients. */
    private static final Set<String> OURS = HopByHop.names(RequestId.HEADER, "Server", "Strict-Transport-Security");

    /** Where a feed stands is told to its readers; other headers of this kind are the suite's own. */
    private static final String FOR_CLIENTS = "giban-feed-";

    private static final String INTERNAL = "giban-";
    private static final String CORS = "access-control-";

    private ResponseHeaders() {}

    /** No client learns where a service is: its absolute addresses become relative ones. */
    static void copy(MultiMap from, MultiMap to, Upstream service) {
        Set<String> hop = HopByHop.of(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (hop.contains(name) || OURS.contains(name) || isInternal(name)) {
                continue;
            }
            if (DEFAULTED.contains(name)) {
                to.set(name, header.getValue());
            } else {
                to.add(name, WITH_ADDRESSES.contains(name) ? relative(header.getValue(), service) : header.getValue());
            }
        }
        if (!to.contains("Date")) {
            to.set(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        }
    }

    private static boolean isInternal(String name) {
        boolean own = RequestHeaders.startsWith(name, INTERNAL) && !RequestHeaders.startsWith(name, FOR_CLIENTS);
        return own || RequestHeaders.startsWith(name, CORS);
    }

    private static String relative(String value, Upstream service) {
        String told = value;
        for (Instance instance : service.instances()) {
            told = told.replace(instance.origin() + "/", "/");
        }
        return told;
    }
}
