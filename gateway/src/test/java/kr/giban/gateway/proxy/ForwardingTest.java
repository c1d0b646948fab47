package kr.giban.gateway.proxy;

import static kr.giban.gateway.testing.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import kr.giban.platform.arrival.ArrivalStamp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ForwardingTest {
    private static final Client CLIENT = new Client();

    @Inject
    ArrivalStamp stamp;

    @Inject
    Clock clock;

    private final BlockingQueue<MultiMap> seen = new LinkedBlockingQueue<>();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    private void record(HttpServerRequest request) {
        seen.add(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()));
        request.response().end();
    }

    private MultiMap forwarded(String... headers) throws InterruptedException {
        try (Service alpha = Service.alpha(this::record)) {
            assertThat(CLIENT.get("/v1/things", headers).status()).isEqualTo(200);
            return seen.poll(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void headers_of_one_hop_stay_on_it() throws InterruptedException {
        MultiMap headers = forwarded(
                "Connection", "keep-alive, X-Secret-Hop",
                "X-Secret-Hop", "1",
                "Keep-Alive", "timeout=5",
                "TE", "trailers",
                "Proxy-Authorization", "Basic x",
                "Proxy-Connection", "keep-alive",
                "Upgrade", "h2c",
                "X-Kept", "yes");

        assertThat(headers.get("X-Kept")).isEqualTo("yes");
        assertThat(headers.names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "x-secret-hop", "keep-alive", "te", "proxy-authorization", "proxy-connection", "upgrade");
    }

    @Test
    void what_only_the_gateway_says_cannot_be_said_from_outside() throws InterruptedException {
        MultiMap headers = forwarded(
                "X-Forwarded-For", "203.0.113.9",
                "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Prefix", "/evil",
                "Forwarded", "for=203.0.113.9",
                "X-Real-IP", "203.0.113.9",
                "Giban-Arrival", "2020-01-01T00:00:00Z;00",
                "giban-anything", "1",
                "Connection", "X-Forwarded-For, Giban-Arrival");

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("127.0.0.1:" + Client.port());
        assertThat(headers.getAll("Giban-Arrival")).singleElement().asString().doesNotStartWith("2020");
        assertThat(headers.names().stream().map(String::toLowerCase))
                .doesNotContain("forwarded", "x-real-ip", "giban-anything", "x-forwarded-prefix");
    }

    @Test
    void the_arrival_is_stamped_for_this_very_request() throws InterruptedException {
        MultiMap headers = forwarded("X-Request-Id", "request-17");
        String arrival = headers.get(ArrivalStamp.HEADER);

        assertThat(headers.get("X-Request-Id")).isEqualTo("request-17");
        Instant arrived =
                stamp.verify(arrival, "request-17", "GET", "/v1/things").orElseThrow();
        assertThat(arrived).isCloseTo(clock.instant(), within(20, ChronoUnit.SECONDS));
        assertThat(stamp.verify(arrival, "request-18", "GET", "/v1/things")).isEmpty();
    }

    @Test
    void a_service_that_does_not_judge_by_arrivals_is_told_none() throws InterruptedException {
        try (Service beta = Service.beta(0, this::record);
                Service other = Service.beta(1, this::record)) {
            assertThat(CLIENT.get("/v1/others", "Giban-Arrival", "2020-01-01T00:00:00Z.forged")
                            .status())
                    .isEqualTo(200);
            assertThat(seen.poll(5, TimeUnit.SECONDS).contains(ArrivalStamp.HEADER))
                    .isFalse();
        }
    }

    @Test
    void the_trace_and_the_token_are_passed_on() throws InterruptedException {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        String token = bearer(Tokens.of("planner"));
        MultiMap headers = forwarded("traceparent", trace, "Authorization", token);

        assertThat(headers.get("traceparent")).isEqualTo(trace);
        assertThat(headers.get("Authorization")).isEqualTo(token);
    }

    @Test
    void the_answer_comes_back_without_what_belongs_to_the_service_alone() {
        try (Service alpha = Service.alpha(request -> request.response()
                .setStatusCode(201)
                .putHeader("Connection", "keep-alive, X-Inner")
                .putHeader("X-Inner", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Server", "inner/1")
                .putHeader("Giban-Inner", "1")
                .putHeader("Giban-Feed-Position", "e.7")
                .putHeader("X-Request-Id", "another")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("ETag", "\"7\"")
                .putHeader("Location", "http://" + request.getHeader("Host") + "/v1/things/7")
                .end("made"))) {
            Answer answer = CLIENT.get("/v1/things", "X-Request-Id", "request-17");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("made");
            assertThat(answer.header("ETag")).isEqualTo("\"7\"");
            assertThat(answer.header("Giban-Feed-Position")).isEqualTo("e.7");
            assertThat(answer.header("Location")).isEqualTo("/v1/things/7");
            assertThat(answer.headers().getAll("X-Request-Id")).containsExactly("request-17");
            assertThat(answer.headers().names().stream().map(String::toLowerCase))
                    .doesNotContain("x-inner", "keep-alive", "server", "giban-inner", "access-control-allow-origin");
        }
    }

    @Test
    void answers_without_a_body_stay_without_one() {
        for (int status : new int[] {204, 304}) {
            try (Service alpha = Service.alpha(
                    request -> request.response().setStatusCode(status).end())) {
                Answer answer = CLIENT.get("/v1/things");

                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.headers().contains("Transfer-Encoding")).isFalse();
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    @Test
    void a_slash_within_a_parameter_reaches_the_service_as_it_was_sent() {
        try (Service alpha = Service.alpha(request -> request.response().end(request.uri()))) {
            assertThat(CLIENT.get("/v1/things/7/parts/2015%2F003-1?a=b%2Fc").body())
                    .isEqualTo("/v1/things/7/parts/2015%2F003-1?a=b%2Fc");
        }
    }

    @Test
    void answers_are_not_to_be_taken_for_pages_unless_the_service_knows_better() {
        try (Service alpha = Service.alpha(request -> request.response().end("{}"))) {
            Answer answer = CLIENT.get("/v1/things");

            assertThat(answer.headers().getAll("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.headers().contains("Strict-Transport-Security")).isFalse();
        }
        try (Service alpha = Service.alpha(request -> request.response()
                .putHeader("Content-Security-Policy", "sandbox")
                .end("{}"))) {
            assertThat(CLIENT.get("/v1/things").headers().getAll("Content-Security-Policy"))
                    .containsExactly("sandbox");
        }
        assertThat(CLIENT.get("/v1/unknown").headers().getAll("X-Content-Type-Options"))
                .containsExactly("nosniff");
    }

    @Test
    void a_problem_of_a_service_passes_as_it_is() {
        try (Service alpha = Service.alpha(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"code\":\"thing-broken\"}"))) {
            assertThat(CLIENT.get("/v1/things").problem()).isEqualTo("thing-broken");
        }
    }
}
