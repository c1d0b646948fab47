package kr.giban.gateway.overload;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.edge.Doorkeeper;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.route.Operation;
import kr.giban.gateway.route.Route;
import kr.giban.gateway.route.RouteTable;
import kr.giban.platform.problem.ProblemException;

/**
 * Lets in as many requests at a time as the services behind can bear. The more are in flight, the fewer kinds are let in:
 * public reading goes first and submissions last. The gateway's own pages and its health do not come by here.
 */
@Singleton
public class Admission implements Doorkeeper {
    private final boolean enabled;
    private final Marks marks;
    private final Tickets tickets;
    private final Patience patience;
    private final Map<String, Lane> lanes = new HashMap<>();

    public Admission(
            OverloadConfig config,
            Marks marks,
            Tickets tickets,
            Patience patience,
            RouteTable routes,
            MeterRegistry metrics) {
        this.enabled = config.enabled();
        this.marks = marks;
        this.tickets = tickets;
        this.patience = patience;
        Room all = new Room(config.limit(), config.share());
        for (Route route : routes.routes()) {
            lanes.computeIfAbsent(
                    route.service(),
                    service -> new Lane(
                            service,
                            new Room(
                                    config.serviceLimits().getOrDefault(service, config.serviceLimit()),
                                    config.share()),
                            new Room(config.waitingLimit(), config.share()),
                            all,
                            metrics));
        }
    }

    @Override
    public ProblemException admit(Exchange exchange, Route route, Operation operation, Caller caller) {
        if (caller != null && marks.givesTickets(operation)) {
            tickets.expect(exchange, caller);
        }
        if (!enabled || lanes.get(route.service()).enter(marks.kind(exchange.request(), operation, caller))) {
            return null;
        }
        return tickets.tell(
                exchange, ProblemException.of("overloaded").withHeader("Retry-After", patience.retryAfter()));
    }

    @Override
    public void release(Exchange exchange, Route route, Operation operation, Caller caller) {
        if (enabled) {
            lanes.get(route.service()).leave(marks.kind(exchange.request(), operation, caller));
        }
    }

    int inFlight(String service, Kind kind) {
        return lanes.get(service).inFlight(kind);
    }
}
