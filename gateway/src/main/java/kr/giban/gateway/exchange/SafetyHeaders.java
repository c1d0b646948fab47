package kr.giban.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What every answer tells browsers, unless the one who answers knows better: data is not to be taken for a page, nor shown
 * within another's, and who came by TLS is to come by TLS for a year.
 */
public final class SafetyHeaders {
    public static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized(CONTENT_TYPE_OPTIONS);
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized(CONTENT_SECURITY_POLICY);
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final String YEAR = "max-age=31536000";

    private SafetyHeaders() {}

    /** Whether a header is one of those that whoever answers may know better. */
    public static boolean isOneOf(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE_OPTIONS) || name.equalsIgnoreCase(CONTENT_SECURITY_POLICY);
    }

    public static void put(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set(TYPE_OPTIONS, NO_SNIFF);
        headers.set(SECURITY_POLICY, NOTHING);
        if ("https".equals(request.scheme())) {
            headers.set("Strict-Transport-Security", YEAR);
        }
    }
}
