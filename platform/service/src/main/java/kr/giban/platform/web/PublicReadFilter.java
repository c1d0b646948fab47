package kr.giban.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes that a request reads what anyone may read. */
public class PublicReadFilter {
    private final RequestInfo info;

    public PublicReadFilter(RequestInfo info) {
        this.info = info;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request, ResourceInfo resource) {
        if (RequestFilter.READS.contains(request.getMethod())
                && resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            info.readsInPublic();
        }
    }
}
