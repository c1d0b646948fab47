package kr.giban.gateway.edge;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.giban.gateway.cache.PublicCache;
import kr.giban.gateway.connection.Line;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.GatheredFlushes;
import kr.giban.gateway.exchange.ProblemWriter;
import kr.giban.gateway.exchange.QuietFaults;
import kr.giban.gateway.exchange.SafetyHeaders;
import kr.giban.gateway.proxy.AnswerWatch;
import kr.giban.gateway.proxy.Forwarder;
import kr.giban.gateway.route.Operation;
import kr.giban.gateway.route.PathTree;
import kr.giban.gateway.route.RequestPath;
import kr.giban.gateway.route.Route;
import kr.giban.gateway.route.RouteTable;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.request.RequestId;
import org.jboss.logging.Logger;

/** The one door: every request of the program passes here, and what nobody lists is not found. */
@Singleton
public class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);
    private static final String PAGE_METHODS = "GET, HEAD, OPTIONS";
    /** Before all that Quarkus does for its own routes, which only what goes on to them needs. */
    private static final int ORDER = -500;

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);

    private final Clock clock;
    private final RouteTable routes;
    private final PathTree<Page> pages = new PathTree<>();
    private final RequestLimits limits;
    private final TokenGate gate;
    private final Doorkeeper doorkeeper;
    private final Turnstile turnstile;
    private final PublicCache cache;
    private final Forwarder forwarder;
    private final ProblemWriter problems;
    private final Cors cors;
    private final RequestTimes times;

    public Edge(
            Clock clock,
            RouteTable routes,
            @All List<Page> pages,
            RequestLimits limits,
            TokenGate gate,
            Doorkeeper doorkeeper,
            Turnstile turnstile,
            PublicCache cache,
            Forwarder forwarder,
            ProblemWriter problems,
            Cors cors,
            RequestTimes times) {
        this.clock = clock;
        this.routes = routes;
        this.limits = limits;
        this.gate = gate;
        this.doorkeeper = doorkeeper;
        this.turnstile = turnstile;
        this.cache = cache;
        this.forwarder = forwarder;
        this.problems = problems;
        this.cors = cors;
        this.times = times;
        pages.forEach(page -> page.paths().forEach(path -> this.pages.add(path, page)));
    }

    void mount(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter).failureHandler(this::failed);
    }

    private void enter(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            Line.begun(context);
        }
        if (Internals.mayEnter(context.request())) {
            context.next();
            return;
        }
        Exchange exchange = begin(context);
        cors.apply(context.request());
        try {
            limits.check(context.request());
            RequestForm.check(context);
            serve(exchange);
        } catch (ProblemException refusal) {
            problems.write(exchange, refusal);
        }
    }

    private Exchange begin(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            HttpConnection connection = context.request().connection();
            if (GatheredFlushes.on(connection)) {
                QuietFaults.on(connection);
            }
        }
        String requestId = RequestId.of(context.request().getHeader(REQUEST_ID));
        context.response().putHeader(REQUEST_ID, requestId);
        SafetyHeaders.put(context.request());
        Exchange exchange = Exchange.begin(context, requestId, clock.instant());
        times.watch(exchange);
        return exchange;
    }

    private void serve(Exchange exchange) {
        RequestPath path = RequestPath.of(exchange.request().path()).orElseThrow(ProblemException::notFound);
        Optional<PathTree.Match<Page>> page = pages.find(path);
        if (page.isPresent()) {
            exchange.matched(page.get().template());
            page(exchange, page.get());
        } else {
            route(exchange, routes.find(path).orElseThrow(ProblemException::notFound));
        }
    }

    private void page(Exchange exchange, PathTree.Match<Page> page) {
        switch (exchange.request().method().name()) {
            case "GET", "HEAD" -> page.value().show(exchange, exchange.request().response(), page.parameters());
            case "OPTIONS" -> cors.preflight(exchange.request(), PAGE_METHODS);
            default -> throw methodNotAllowed(PAGE_METHODS);
        }
    }

    private void route(Exchange exchange, Route route) {
        exchange.matched(route.template());
        String method = exchange.request().method().name();
        if (method.equals("OPTIONS")) {
            cors.preflight(exchange.request(), route.allow());
            return;
        }
        Operation operation = route.operation(method).orElseThrow(() -> methodNotAllowed(route.allow()));
        limits.check(exchange.request(), operation);
        if (exchange.hasBody()) {
            // Paused until its service takes it: a body that came while the token is checked would be lost.
            exchange.request().pause();
        }
        gate.pass(exchange.request(), operation)
                .onSuccess(caller -> count(exchange, route, operation, caller))
                .onFailure(refusal -> unknown(exchange, operation, refusal));
    }

    /** Whoever shows no good token is counted as nobody, so that tokens cannot be tried without end. */
    private void unknown(Exchange exchange, Operation operation, Throwable refusal) {
        boolean guessed = refusal instanceof ProblemException problem
                && problem.code().equals("unauthenticated")
                && !exchange.request().response().closed();
        ProblemException tooMany = guessed ? turnstile.take(exchange.request(), operation, null) : null;
        refuse(exchange, tooMany == null ? refusal : tooMany);
    }

    private void count(Exchange exchange, Route route, Operation operation, Caller caller) {
        // Whose client has gone has had its end; it would be told to nobody.
        if (exchange.request().response().closed()) {
            return;
        }
        ProblemException tooMany = turnstile.take(exchange.request(), operation, caller);
        if (tooMany != null) {
            problems.write(exchange, tooMany);
        } else if (caller == null && cache.mayServe(exchange.request(), operation)) {
            cache.serve(exchange, watch -> admit(exchange, route, operation, null, watch));
        } else {
            admit(exchange, route, operation, caller, null);
        }
    }

    private void admit(Exchange exchange, Route route, Operation operation, Caller caller, AnswerWatch watch) {
        ProblemException noRoom = doorkeeper.admit(exchange, route, operation, caller);
        if (noRoom != null) {
            problems.write(exchange, noRoom);
            return;
        }
        exchange.context().addEndHandler(x -> doorkeeper.release(exchange, route, operation, caller));
        forwarder.forward(exchange, route, operation, watch);
    }

    private void failed(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        if (exchange != null) {
            refuse(exchange, context.failure());
        } else if (Internals.mayEnter(context.request())) {
            context.next();
        } else {
            // The router refuses before any route what has no host or no path.
            problems.write(
                    begin(context), context.statusCode() == 404 ? ProblemException.notFound() : RequestForm.noHost());
        }
    }

    private void refuse(Exchange exchange, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            problems.write(exchange, problem);
        } else {
            LOG.errorf(failure, "request %s failed", exchange.requestId());
            problems.write(exchange, ProblemException.of("internal-error"));
        }
    }

    private static ProblemException methodNotAllowed(String allow) {
        return ProblemException.of("method-not-allowed").withHeader("Allow", allow);
    }
}
