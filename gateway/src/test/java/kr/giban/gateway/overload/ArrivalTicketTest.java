package kr.giban.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import kr.giban.platform.arrival.ArrivalKeys;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.arrival.TicketedRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission is owed when the service that takes it cannot. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ArrivalTicketTest {
    private static final Client CLIENT = new Client();
    private static final String SUBMIT = "/v1/proposals/1/submit";
    private static final String KEY = "key-of-one-intent";
    private static final String ETAG = "\"3\"";

    private final String applicant = Client.bearer(Tokens.of("applicant"));

    @ConfigProperty(name = "giban.arrival.secret")
    String secret;

    @Inject
    ArrivalTickets tickets;

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @Test
    void a_service_that_cannot_be_reached_costs_nobody_the_deadline() {
        Instant before = Instant.now();

        Answer answer = submit();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("submission-deferred");
        assertThat(answer.header("Retry-After")).isNotNull();
        ArrivalTicket ticket = read(answer.header("Arrival-Ticket"));
        assertThat(ticket.arrival()).isBetween(before, Instant.now());
        assertThat(ticket.expiresAt()).isEqualTo(ticket.arrival().plus(Duration.ofMinutes(30)));
        assertThat(answer.json().getString("arrivalTicket")).isEqualTo(answer.header("Arrival-Ticket"));
        assertThat(answer.json().getString("arrivedAt"))
                .isEqualTo(ticket.arrival().toString());
        assertThat(answer.json().getString("expiresAt"))
                .isEqualTo(ticket.expiresAt().toString());
        assertThat(answer.json().getString("detail")).contains("도착");
        assertThat(submit("Accept-Language", "en").json().getString("detail")).contains("counts as arrived");
    }

    @Test
    void the_draft_is_the_same_whichever_form_of_its_tag_the_client_has() {
        String ticket = CLIENT.send(
                        "POST",
                        SUBMIT,
                        null,
                        "Authorization",
                        applicant,
                        "If-Match",
                        "\"3-gzip\"",
                        "Idempotency-Key",
                        KEY)
                .header("Arrival-Ticket");

        assertThat(read(ticket)).isNotNull();
    }

    @Test
    void a_service_that_is_late_or_breaks_off_may_have_done_it_and_the_arrival_counts_all_the_same() {
        try (Service alpha = Service.alpha(request -> {})) {
            Answer late = submit();
            assertThat(late.problem()).isEqualTo("gateway-timeout");
            assertThat(read(late.header("Arrival-Ticket"))).isNotNull();
        }
        try (Service alpha = Service.alpha(request -> request.connection().close())) {
            Answer broken = submit();
            assertThat(broken.problem()).isEqualTo("bad-gateway");
            assertThat(read(broken.header("Arrival-Ticket"))).isNotNull();
        }
    }

    @Test
    void a_service_that_says_itself_that_it_cannot_is_completed_and_one_that_refuses_is_not() {
        try (Service alpha =
                Service.alpha(request -> request.response().setStatusCode(503).end("{}"))) {
            assertThat(read(submit().header("Arrival-Ticket"))).isNotNull();
        }
        try (Service alpha =
                Service.alpha(request -> request.response().setStatusCode(409).end("{}"))) {
            assertThat(submit().headers().contains("Arrival-Ticket")).isFalse();
        }
    }

    @Test
    void who_has_a_ticket_keeps_it_and_its_arrival_until_it_has_expired() {
        String first = submit().header("Arrival-Ticket");
        Instant past = Instant.now().minus(Duration.ofHours(1));
        String expired = tickets.write(
                new ArrivalTicket(java.util.UUID.randomUUID(), past, past.plus(Duration.ofMinutes(30))), request());

        assertThat(submit("Arrival-Ticket", first).header("Arrival-Ticket")).isEqualTo(first);
        assertThat(read(submit("Arrival-Ticket", expired).header("Arrival-Ticket"))
                        .arrival())
                .isAfter(past.plus(Duration.ofMinutes(59)));
        assertThat(submit("Arrival-Ticket", "of my own making").header("Arrival-Ticket"))
                .isNotEqualTo("of my own making");
    }

    @Test
    void without_a_good_token_there_is_none() {
        for (String token : List.of(Client.bearer(Tokens.expired("applicant")), Client.bearer("forged"))) {
            Answer answer =
                    CLIENT.send("POST", SUBMIT, null, "Authorization", token, "If-Match", ETAG, "Idempotency-Key", KEY);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().contains("Arrival-Ticket")).isFalse();
        }
        Answer planner = CLIENT.send(
                "POST",
                SUBMIT,
                null,
                "Authorization",
                Client.bearer(Tokens.of("planner")),
                "If-Match",
                ETAG,
                "Idempotency-Key",
                KEY);
        assertThat(planner.status()).isEqualTo(403);
        assertThat(planner.headers().contains("Arrival-Ticket")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"3\", \"4\"", "W/\"3\"", ""})
    void without_one_draft_that_is_meant_there_is_none(String etag) {
        Answer answer = etag.isEmpty()
                ? CLIENT.send("POST", SUBMIT, null, "Authorization", applicant, "Idempotency-Key", KEY)
                : CLIENT.send(
                        "POST", SUBMIT, null, "Authorization", applicant, "If-Match", etag, "Idempotency-Key", KEY);

        assertThat(answer.problem()).isEqualTo("service-unavailable");
        assertThat(answer.headers().contains("Arrival-Ticket")).isFalse();
    }

    @Test
    void without_a_key_there_is_none_nor_for_anything_but_a_submission() {
        assertThat(CLIENT.send("POST", SUBMIT, null, "Authorization", applicant, "If-Match", ETAG)
                        .problem())
                .isEqualTo("service-unavailable");
        assertThat(CLIENT.send(
                                "PUT",
                                "/v1/proposals/1/documents/plan",
                                "x",
                                "Authorization",
                                applicant,
                                "If-Match",
                                ETAG,
                                "Idempotency-Key",
                                KEY)
                        .problem())
                .isEqualTo("service-unavailable");
    }

    @Test
    void the_service_gets_the_ticket_as_the_client_sent_it() {
        List<String> seen = new ArrayList<>();
        try (Service alpha = Service.alpha(request -> {
            seen.add(request.getHeader("Arrival-Ticket"));
            request.response().end();
        })) {
            assertThat(submit("Arrival-Ticket", "whatever").status()).isEqualTo(200);
        }
        assertThat(seen).containsExactly("whatever");
    }

    @Test
    void pages_of_other_origins_can_read_it_and_send_it_back() {
        Answer answer = submit("Origin", "https://tools.example");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Arrival-Ticket");
    }

    private Answer submit(String... more) {
        List<String> headers =
                new ArrayList<>(List.of("Authorization", applicant, "If-Match", ETAG, "Idempotency-Key", KEY));
        headers.addAll(List.of(more));
        return CLIENT.send("POST", SUBMIT, null, headers.toArray(String[]::new));
    }

    private ArrivalTicket read(String ticket) {
        return new ArrivalTickets(ArrivalKeys.of(secret))
                .read(ticket, request())
                .orElseThrow();
    }

    private static TicketedRequest request() {
        return new TicketedRequest("someone", "POST", SUBMIT, ETAG, KEY);
    }
}
