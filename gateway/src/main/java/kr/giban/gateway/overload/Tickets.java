package kr.giban.gateway.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.giban.gateway.coding.EntityTags;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.Unserved;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.arrival.TicketedRequest;
import kr.giban.platform.problem.ProblemException;

/**
 * Gives a submission that came and could not be served a ticket: repeated with it, it counts as of its arrival. Whether it
 * is in time, and whether it may be submitted at all, call-service judges then.
 */
@Singleton
public class Tickets implements Unserved {
    private static final String SUBJECT = Tickets.class.getName();
    /** Nothing has happened to the request, so all there is to say is that it came. */
    private static final Set<String> TURNED_AWAY = Set.of("overloaded", "service-unavailable");
    /** The service may have done what was asked; the same key finds out. */
    private static final Set<String> UNCERTAIN = Set.of("bad-gateway", "gateway-timeout");

    private static final int SERVER_FAULT = 500;

    private final ArrivalTickets tickets;
    private final OverloadConfig config;
    private final Patience patience;
    private final Counter given;

    /** A ticket and what it says. */
    private record Written(ArrivalTicket ticket, String text) {}

    public Tickets(ArrivalTickets tickets, OverloadConfig config, Patience patience, MeterRegistry metrics) {
        this.tickets = tickets;
        this.config = config;
        this.patience = patience;
        this.given = Counter.builder("giban.gateway.arrival.tickets")
                .description("Arrival tickets given for submissions that could not be served")
                .register(metrics);
    }

    /** Remembers whose request it is, now that its token is known to be good; without this no ticket is given. */
    void expect(Exchange exchange, Caller caller) {
        exchange.context().put(SUBJECT, caller.subject());
    }

    @Override
    public ProblemException tell(Exchange exchange, ProblemException problem) {
        boolean turnedAway = TURNED_AWAY.contains(problem.code());
        if (!turnedAway && !UNCERTAIN.contains(problem.code())) {
            return problem;
        }
        Written written = write(exchange);
        if (written == null) {
            return problem;
        }
        ProblemException told = turnedAway ? ProblemException.of("submission-deferred") : problem;
        return told.withHeader("Retry-After", patience.retryAfter())
                .withHeader(ArrivalTicket.HEADER, written.text())
                .withMember("arrivalTicket", written.text())
                .withMember("arrivedAt", written.ticket().arrival().toString())
                .withMember("expiresAt", written.ticket().expiresAt().toString());
    }

    @Override
    public void complete(Exchange exchange, int status, MultiMap headers) {
        if (status >= SERVER_FAULT) {
            Written written = write(exchange);
            if (written != null) {
                headers.set(ArrivalTicket.HEADER, written.text());
            }
        }
    }

    /** The ticket for a request; null for one that gets none. A request that has a ticket keeps it, and its arrival. */
    private Written write(Exchange exchange) {
        TicketedRequest request = request(exchange);
        if (request == null) {
            return null;
        }
        given.increment();
        String before = exchange.request().getHeader(ArrivalTicket.HEADER);
        if (before != null) {
            ArrivalTicket ticket = tickets.read(before, request).orElse(null);
            if (ticket != null && !ticket.isExpiredAt(exchange.arrival())) {
                return new Written(ticket, before);
            }
        }
        ArrivalTicket ticket = new ArrivalTicket(
                UUID.randomUUID(), exchange.arrival(), exchange.arrival().plus(config.ticketLife()));
        return new Written(ticket, tickets.write(ticket, request));
    }

    /** Without exactly one draft and one key there is nothing that a repetition could be compared with. */
    private static TicketedRequest request(Exchange exchange) {
        String subject = exchange.context().get(SUBJECT);
        if (subject == null) {
            return null;
        }
        HttpServerRequest request = exchange.request();
        List<String> tags = request.headers().getAll("If-Match");
        List<String> keys = request.headers().getAll("Idempotency-Key");
        if (tags.size() != 1 || !tags.get(0).startsWith("\"") || tags.get(0).contains(",") || keys.size() != 1) {
            return null;
        }
        // The service, which judges the ticket, sees the tag of the plain form.
        String tag = EntityTags.plain(tags.get(0));
        return new TicketedRequest(subject, request.method().name(), request.path(), tag, keys.get(0));
    }
}
