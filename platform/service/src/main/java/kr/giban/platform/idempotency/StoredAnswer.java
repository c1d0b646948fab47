package kr.giban.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An answer as it is kept for repetitions.
 *
 * @param fingerprint SHA-256 over the request's arguments
 */
record StoredAnswer(String fingerprint, int status, Map<String, String> headers, String body) {
    /** Tells a client that nothing was done this time. */
    static final String REPLAYED = "Idempotency-Replayed";

    Response replay() {
        Response.ResponseBuilder response = Response.status(status).header(REPLAYED, "true");
        headers.forEach(response::header);
        if (body != null) {
            response.entity(body);
            if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
                response.type("application/json");
            }
        }
        return response.build();
    }
}
