package kr.giban.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTicketsTest {
    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "fedcba9876543210fedcba9876543210";
    private static final Instant ARRIVAL = Instant.parse("2023-02-24T08:59:59.123456789Z");
    private static final ArrivalTicket TICKET =
            new ArrivalTicket(UUID.randomUUID(), ARRIVAL, ARRIVAL.plus(Duration.ofMinutes(30)));
    private static final TicketedRequest REQUEST = request("someone", "/v1/proposals/1/submit", "\"3\"", "key-1");

    private final ArrivalTickets tickets = new ArrivalTickets(ArrivalKeys.of(OLD));

    @Test
    void a_ticket_says_when_its_request_came_and_until_when_that_counts() {
        assertThat(tickets.read(tickets.write(TICKET, REQUEST), REQUEST)).contains(TICKET);
        assertThat(TICKET.isExpiredAt(TICKET.expiresAt())).isFalse();
        assertThat(TICKET.isExpiredAt(TICKET.expiresAt().plusNanos(1))).isTrue();
    }

    @Test
    void it_is_for_one_request_and_no_other() {
        String ticket = tickets.write(TICKET, REQUEST);

        assertThat(tickets.read(ticket, request("other", "/v1/proposals/1/submit", "\"3\"", "key-1")))
                .isEmpty();
        assertThat(tickets.read(ticket, request("someone", "/v1/proposals/2/submit", "\"3\"", "key-1")))
                .isEmpty();
        assertThat(tickets.read(ticket, request("someone", "/v1/proposals/1/submit", "\"4\"", "key-1")))
                .isEmpty();
        assertThat(tickets.read(ticket, request("someone", "/v1/proposals/1/submit", "\"3\"", "key-2")))
                .isEmpty();
        // The same characters, cut elsewhere.
        assertThat(tickets.read(ticket, request("someone/v1", "/proposals/1/submit", "\"3\"", "key-1")))
                .isEmpty();
    }

    @Test
    void no_character_of_it_can_be_changed() {
        String ticket = tickets.write(TICKET, REQUEST);
        for (int i = 0; i < ticket.length(); i++) {
            String changed = ticket.substring(0, i) + (ticket.charAt(i) == 'A' ? 'B' : 'A') + ticket.substring(i + 1);
            // The last characters of base64 may hold bits that mean nothing; what they say must then be the same.
            assertThat(tickets.read(changed, REQUEST))
                    .as(changed)
                    .satisfiesAnyOf(read -> assertThat(read).isEmpty(), read -> assertThat(read)
                            .contains(TICKET));
            if (i < ticket.length() - 1) {
                assertThat(tickets.read(changed, REQUEST))
                        .as("changed at %d", i)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "nonsense", "a.b.c", "a.b.c.d", "ÿ.ÿ.ÿ"})
    void what_is_none_is_none(String text) {
        assertThat(tickets.read(text, REQUEST)).isEmpty();
    }

    @Test
    void a_stamp_is_no_ticket() {
        String stamp = new ArrivalStamp(OLD).sign(ARRIVAL, "r-1", "POST", "/v1/proposals/1/submit");

        assertThat(tickets.read(stamp, REQUEST)).isEmpty();
    }

    @Test
    void while_the_secret_is_replaced_tickets_of_both_are_good_wherever_they_are_shown() {
        ArrivalTickets learned = new ArrivalTickets(ArrivalKeys.of(OLD + "," + NEW));
        ArrivalTickets signing = new ArrivalTickets(ArrivalKeys.of(NEW + ", " + OLD));
        ArrivalTickets done = new ArrivalTickets(ArrivalKeys.of(NEW));

        assertThat(learned.read(signing.write(TICKET, REQUEST), REQUEST)).contains(TICKET);
        assertThat(signing.read(learned.write(TICKET, REQUEST), REQUEST)).contains(TICKET);
        assertThat(done.read(signing.write(TICKET, REQUEST), REQUEST)).contains(TICKET);
        assertThat(done.read(learned.write(TICKET, REQUEST), REQUEST)).isEmpty();
        assertThat(tickets.read(signing.write(TICKET, REQUEST), REQUEST)).isEmpty();
    }

    private static TicketedRequest request(String subject, String path, String etag, String key) {
        return new TicketedRequest(subject, "POST", path, etag, key);
    }
}
