package kr.giban.platform.etag;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an operation that {@link NeedsIfMatch} when the header is missing. */
public class IfMatchFilter {
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(NeedsIfMatch.class)
                && request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw ProblemException.of("precondition-required");
        }
    }
}
