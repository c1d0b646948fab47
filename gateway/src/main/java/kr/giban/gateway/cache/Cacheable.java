package kr.giban.gateway.cache;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.route.Operation;

/**
 * Which requests may get what others got: those of nobody in particular, for operations that the document marks as public
 * and to which it gives no header that could hold a secret, nor time to wait.
 */
final class Cacheable {
    private static final String WAIT = "waitSeconds";
    /** A request with one of them asks for more than what there is. */
    private static final List<String> PARTICULAR = List.of(
            "Authorization",
            "Cookie",
            "Range",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Content-Length",
            "Transfer-Encoding");

    private final Set<String> operations = new HashSet<>();

    Cacheable(MergedDocument document) {
        document.openapi().path("paths").forEach(path -> read(path.path("get"), path.path("parameters")));
    }

    private void read(JsonNode operation, JsonNode shared) {
        if (operation.path("x-public").asBoolean() && isPlain(operation.path("parameters")) && isPlain(shared)) {
            operations.add(operation.path("operationId").asText());
        }
    }

    private static boolean isPlain(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            boolean header = parameter.path("in").asText().equals("header");
            boolean known = name.equalsIgnoreCase("If-None-Match") || name.equalsIgnoreCase("Accept-Language");
            // One that is written elsewhere could be anything.
            if ((header && !known) || name.equals(WAIT) || parameter.has("$ref")) {
                return false;
            }
        }
        return true;
    }

    boolean includes(Operation operation) {
        return operations.contains(operation.id());
    }

    /** Whether a request without a token asks for just what anybody gets. */
    static boolean isAnybodys(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            return false;
        }
        MultiMap headers = request.headers();
        for (String name : PARTICULAR) {
            if (headers.contains(name)) {
                return false;
            }
        }
        String control = headers.get("Cache-Control");
        return control == null || !control.contains("no-store");
    }

    /** Whether the client wants to know how it is now. */
    static boolean isToBeAsked(HttpServerRequest request) {
        String control = request.getHeader("Cache-Control");
        return control != null && (control.contains("no-cache") || control.contains("max-age=0"));
    }
}
