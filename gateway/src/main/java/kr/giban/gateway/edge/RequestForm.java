package kr.giban.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.route.Ordinary;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Refuses what is no request of HTTP in the gateway's own words, before a program behind it does so without any. */
final class RequestForm {
    private static final Ordinary ADDRESS = Ordinary.with("/?&=-._~,");

    private RequestForm() {}

    static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isOrdinary(request.uri())) {
            try {
                new URI(request.uri());
            } catch (URISyntaxException e) {
                throw wrong("query:", "URI, RFC 3986");
            }
        }
        if (!request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return;
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))) {
            // Where this body ends nobody knows, so what follows cannot be read as a request.
            context.addEndHandler(x -> request.connection().close());
            throw wrong("header:Transfer-Encoding", "chunked");
        }
    }

    private static boolean isOrdinary(String uri) {
        return uri.startsWith("/") && !uri.startsWith("//") && ADDRESS.is(uri);
    }

    static ProblemException noHost() {
        return wrong("header:Host", "RFC 9110 7.2");
    }

    private static ProblemException wrong(String pointer, String message) {
        return ProblemException.of("invalid-request")
                .withFault(Fault.at(pointer, "invalid-value", Map.of("message", message)));
    }
}
