package kr.giban.call.house;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Only documents may be as large as the server takes; every other body has the usual limit. */
public class BodyLimit {
    private final long limit;

    public BodyLimit(@ConfigProperty(name = "giban.http.json-limit", defaultValue = "10485760") long limit) {
        this.limit = limit;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        boolean document = MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(request.getMediaType());
        if (!document && request.getLength() > limit) {
            throw ProblemException.of("payload-too-large");
        }
    }
}
