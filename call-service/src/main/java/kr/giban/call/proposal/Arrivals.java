package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.web.RequestInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the request at hand reached the gateway, by the gateway's own signed word and nobody else's. */
@ApplicationScoped
public class Arrivals {
    private final ArrivalStamp stamps;
    private final HttpHeaders headers;
    private final RequestInfo request;

    Arrivals(@ConfigProperty(name = "giban.arrival.secret") String secret, HttpHeaders headers, RequestInfo request) {
        this.stamps = new ArrivalStamp(secret);
        this.headers = headers;
        this.request = request;
    }

    Instant ofRequest() {
        return stamps.verify(
                        headers.getHeaderString(ArrivalStamp.HEADER),
                        request.requestId(),
                        request.method(),
                        request.path())
                .orElseThrow(() -> ProblemException.of("arrival-missing"));
    }
}
