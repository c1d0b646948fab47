package kr.giban.gateway.proxy;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import kr.giban.gateway.config.GatewayConfig;
import kr.giban.gateway.config.ServicesConfig;
import kr.giban.gateway.route.Route;
import kr.giban.gateway.route.RouteTable;

/** Where each service is. */
@Singleton
public class Upstreams {
    private final Map<String, Upstream> services = new TreeMap<>();

    public Upstreams(ServicesConfig config, RouteTable routes, GatewayConfig gateway) {
        GatewayConfig.Upstreams rules = gateway.upstreams();
        for (Route route : routes.routes()) {
            ServicesConfig.Service service = config.services().get(route.service());
            if (service == null) {
                throw new IllegalStateException("giban.services." + route.service() + ".url is not set");
            }
            services.computeIfAbsent(
                    route.service(),
                    name -> new Upstream(
                            name,
                            service.url().stream()
                                    .map(url -> new Instance(url, new Breaker(rules.failures(), rules.pause())))
                                    .toList(),
                            new RetryBudget(rules.retryPercent(), rules.retryReserve()),
                            service.stamped()));
        }
    }

    Upstream of(String service) {
        return services.get(service);
    }

    /** The services that serve something. */
    public Collection<Upstream> all() {
        return services.values();
    }
}
