package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.giban.call.call.Call;
import kr.giban.platform.arrival.ArrivalKeys;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.arrival.TicketedRequest;
import kr.giban.platform.idempotency.IdempotentInterceptor;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;
import kr.giban.platform.web.RequestInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** When the request at hand reached the gateway, by the gateway's own signed word and nobody else's. */
@ApplicationScoped
public class Arrivals {
    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final String SETTLE = "submission.settle-seconds";

    private final Rules rules;
    private final ArrivalStamp stamps;
    private final ArrivalTickets tickets;
    private final HttpHeaders headers;
    private final RequestInfo request;
    private final Caller caller;

    Arrivals(
            @ConfigProperty(name = "giban.arrival.secret") String secrets,
            Rules rules,
            HttpHeaders headers,
            RequestInfo request,
            Caller caller) {
        ArrivalKeys keys = ArrivalKeys.of(secrets);
        this.stamps = new ArrivalStamp(keys);
        this.tickets = new ArrivalTickets(keys);
        this.rules = rules;
        this.headers = headers;
        this.request = request;
        this.caller = caller;
    }

    /**
     * When a request came.
     *
     * @param own its own arrival
     * @param ticket of an earlier one like it, genuine, but maybe expired; null for none
     */
    record Claim(Instant own, ArrivalTicket ticket) {
        boolean hasExpired() {
            return ticket != null && ticket.isExpiredAt(own);
        }

        /** The arrivals that can count, the better one first. */
        List<Arrival> valid() {
            Arrival plain = new Arrival(own, null, own);
            return ticket == null || hasExpired()
                    ? List.of(plain)
                    : List.of(new Arrival(ticket.arrival(), ticket, own), plain);
        }
    }

    Claim ofRequest(Call call) {
        Instant own = stamps.verify(
                        headers.getHeaderString(ArrivalStamp.HEADER),
                        request.requestId(),
                        request.method(),
                        request.path())
                .orElseThrow(() -> ProblemException.of("arrival-missing"));
        return new Claim(own, held(ticket(), call));
    }

    /**
     * A ticket for no longer than a screening waits for it, whatever the gateway has promised: one that came later would be
     * for an evaluation that has begun without it.
     */
    private ArrivalTicket held(ArrivalTicket ticket, Call call) {
        if (ticket == null || call.closesAt() == null) {
            return ticket;
        }
        Duration waits = Duration.ofSeconds(rules.longValue(SETTLE, Seoul.dateOf(call.closesAt())));
        Instant last = ticket.arrival().plus(waits);
        if (!ticket.expiresAt().isAfter(last)) {
            return ticket;
        }
        LOG.warnf(
                "The gateway gives tickets for %s (giban.gateway.overload.ticket-life), longer than the %s that a screening"
                        + " waits (rule %s); they count for the shorter time",
                Duration.between(ticket.arrival(), ticket.expiresAt()), waits, SETTLE);
        return new ArrivalTicket(ticket.id(), ticket.arrival(), last);
    }

    /** One that is not for this very request is refused and not overlooked, so that nobody relies on it until it is too late. */
    private ArrivalTicket ticket() {
        String text = headers.getHeaderString(ArrivalTicket.HEADER);
        if (text == null) {
            return null;
        }
        TicketedRequest bound = new TicketedRequest(
                caller.subject(),
                request.method(),
                request.path(),
                headers.getHeaderString(HttpHeaders.IF_MATCH),
                headers.getHeaderString(IdempotentInterceptor.HEADER));
        return tickets.read(text, bound).orElseThrow(() -> ProblemException.of("arrival-ticket-invalid"));
    }
}
