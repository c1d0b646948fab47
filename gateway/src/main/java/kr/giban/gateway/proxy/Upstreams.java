package kr.giban.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.gateway.config.ServicesConfig;
import kr.giban.gateway.route.Route;
import kr.giban.gateway.route.RouteTable;

/** Where each service is. */
@Singleton
public class Upstreams {
    private final Map<String, URI> addresses = new HashMap<>();
    private final Set<String> routed = new TreeSet<>();

    public Upstreams(ServicesConfig config, RouteTable routes) {
        config.services().forEach((name, service) -> addresses.put(name, service.url()));
        for (Route route : routes.routes()) {
            routed.add(route.service());
            if (!addresses.containsKey(route.service())) {
                throw new IllegalStateException("giban.services." + route.service() + ".url is not set");
            }
        }
    }

    public URI address(String service) {
        return addresses.get(service);
    }

    /** The services that serve something. */
    public Set<String> routed() {
        return routed;
    }

    /** A request to a service, its address without the path. */
    public RequestOptions request(String service) {
        URI address = address(service);
        boolean tls = "https".equals(address.getScheme());
        int standard = tls ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? standard : address.getPort())
                .setSsl(tls);
    }
}
