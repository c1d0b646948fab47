package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import kr.giban.platform.arrival.ArrivalKeys;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.arrival.TicketedRequest;
import kr.giban.platform.idempotency.IdempotentInterceptor;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the request at hand reached the gateway, by the gateway's own signed word and nobody else's. */
@ApplicationScoped
public class Arrivals {
    private final ArrivalStamp stamps;
    private final ArrivalTickets tickets;
    private final HttpHeaders headers;
    private final RequestInfo request;
    private final Caller caller;

    Arrivals(
            @ConfigProperty(name = "giban.arrival.secret") String secrets,
            HttpHeaders headers,
            RequestInfo request,
            Caller caller) {
        ArrivalKeys keys = ArrivalKeys.of(secrets);
        this.stamps = new ArrivalStamp(keys);
        this.tickets = new ArrivalTickets(keys);
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

    Claim ofRequest() {
        Instant own = stamps.verify(
                        headers.getHeaderString(ArrivalStamp.HEADER),
                        request.requestId(),
                        request.method(),
                        request.path())
                .orElseThrow(() -> ProblemException.of("arrival-missing"));
        return new Claim(own, ticket());
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
