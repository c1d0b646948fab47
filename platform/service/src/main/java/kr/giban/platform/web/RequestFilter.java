package kr.giban.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.regex.Pattern;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.Language;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request its id, in the answer and in the log. */
public class RequestFilter {
    /** The header that carries the id through everything. */
    public static final String REQUEST_ID = "X-Request-Id";

    static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    private final RequestInfo info;

    public RequestFilter(RequestInfo info) {
        this.info = info;
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        String given = request.getHeaderString(REQUEST_ID);
        String id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UuidV7.next().toString();
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        info.set(
                id,
                language,
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath());
        MDC.put("requestId", id);
        RequestForm.check(request);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(REQUEST_ID, info.requestId());
        // What is public to one reader is masked, older or not there at all for another one.
        if (READS.contains(request.getMethod())) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
    }
}
