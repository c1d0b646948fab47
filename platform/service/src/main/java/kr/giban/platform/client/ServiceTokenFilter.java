package kr.giban.platform.client;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.HttpHeaders;
import kr.giban.platform.web.RequestFilter;
import kr.giban.platform.web.RequestInfo;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Lets a REST client call another service of the suite as this service, and hands on the request's id.
 *
 * <pre>{@code @RegisterProvider(ServiceTokenFilter.class)}</pre>
 */
public class ServiceTokenFilter implements ResteasyReactiveClientRequestFilter {
    private final ServiceToken token;
    private final RequestInfo request;

    public ServiceTokenFilter(ServiceToken token, RequestInfo request) {
        this.token = token;
        this.request = request;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext call) {
        if (Arc.container().requestContext().isActive() && !request.requestId().isEmpty()) {
            call.getHeaders().putSingle(RequestFilter.REQUEST_ID, request.requestId());
        }
        call.suspend();
        token.get()
                .subscribe()
                .with(
                        value -> {
                            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + value);
                            call.resume();
                        },
                        call::resume);
    }
}
