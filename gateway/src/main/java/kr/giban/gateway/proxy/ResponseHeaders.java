package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import kr.giban.gateway.exchange.HeaderSet;
import kr.giban.gateway.exchange.SafetyHeaders;
import kr.giban.platform.request.RequestId;

/** Turns the headers of a service into those that a client may see. */
final class ResponseHeaders {
    private static final HeaderSet WITH_ADDRESSES = HeaderSet.of("Location", "Content-Location", "Link");
    /** What the gateway says where the service says nothing. */
    private static final HeaderSet DEFAULTED =
            HeaderSet.of(SafetyHeaders.CONTENT_TYPE_OPTIONS, SafetyHeaders.CONTENT_SECURITY_POLICY);

    /** What only the gateway says to clients. */
    private static final HeaderSet DROPPED =
            HopByHop.ALWAYS.and(HeaderSet.of(RequestId.HEADER, "Server", "Strict-Transport-Security"));

    private static final HeaderSet SPECIAL = DROPPED.and(WITH_ADDRESSES).and(DEFAULTED);

    /** Where a feed stands is told to its readers; other headers of this kind are the suite's own. */
    private static final String FOR_CLIENTS = "giban-feed-";

    private static final String INTERNAL = "giban-";
    private static final String CORS = "access-control-";

    private ResponseHeaders() {}

    /** No client learns where a service is: its absolute addresses become relative ones. */
    static void copy(MultiMap from, MultiMap to, Upstream service) {
        HeaderSet dropped = HopByHop.with(DROPPED, from);
        HeaderSet special = dropped == DROPPED ? SPECIAL : SPECIAL.and(dropped);
        HeaderSet.each(from, (name, value) -> {
            if (special.contains(name)) {
                if (!dropped.contains(name)) {
                    copySpecial(name, value, to, service);
                }
            } else if (!isInternal(name)) {
                to.add(name, value);
            }
        });
        if (!to.contains(HttpHeaders.DATE)) {
            to.set(
                    HttpHeaders.DATE,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        }
    }

    private static void copySpecial(CharSequence name, CharSequence value, MultiMap to, Upstream service) {
        if (DEFAULTED.contains(name)) {
            to.set(name, value);
        } else {
            to.add(name, relative(value.toString(), service));
        }
    }

    private static boolean isInternal(CharSequence name) {
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
