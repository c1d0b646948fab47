package kr.giban.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import kr.giban.platform.harness.Patience;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OverloadTest.Crowded.class)
@WithTestResource(Surroundings.class)
class OverloadTest {
    private static final Client CLIENT = new Client();
    private static final String SUBMIT = "/v1/proposals/1/submit";

    private final String applicant = Client.bearer(Tokens.of("applicant"));
    private final String planner = Client.bearer(Tokens.of("planner"));
    private final String[] submission = {
        "Authorization", applicant, "If-Match", "\"3\"", "Idempotency-Key", "key-of-one-intent"
    };
    private final Crowd crowd = new Crowd();

    @Inject
    Admission admission;

    @Inject
    MeterRegistry metrics;

    /** Eight places at alpha, any number at beta; eight connections of each of two event loops, for which thirty-two more can wait. */
    public static class Crowded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.vertx.event-loops-pool-size", "2",
                    "giban.gateway.pool-size", "8",
                    "giban.gateway.timeout", "20s",
                    "giban.gateway.overload.limit", "0",
                    "giban.gateway.overload.service-limit", "8",
                    "giban.gateway.overload.service-limits.beta", "0",
                    "giban.gateway.overload.waiting-limit", "2");
        }
    }

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    private static ConditionFactory await() {
        return Patience.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    @AfterEach
    void every_request_has_left_exactly_once() {
        await().untilAsserted(() -> assertThat(Stream.of("alpha", "beta")
                        .flatMap(service -> Stream.of(Kind.values()).map(kind -> admission.inFlight(service, kind))))
                .containsOnly(0));
        // Had one left twice there would be room for more than there are places.
        Crowd next = new Crowd();
        try (Service alpha = Service.alpha(next::hold)) {
            List<CompletableFuture<HttpResponse<String>>> submissions = next.send(10, "POST", SUBMIT, submission);
            await().until(() -> Crowd.answered(submissions) == 2 && next.held() == 8);
            next.letGo();
            submissions.forEach(CompletableFuture::join);
        }
        await().until(() -> admission.inFlight("alpha", Kind.SUBMISSION) == 0);
    }

    @Test
    void public_reading_is_turned_away_while_submissions_pass() {
        try (Service alpha = Service.alpha(slowToRead())) {
            a_submission_passes_a_crowd_of_readers(60, "/v1/things", SUBMIT, 55);
        }
    }

    @Test
    void without_the_limit_a_submission_would_be_lost_among_the_readers() {
        try (Service beta = Service.beta(0, slowToRead())) {
            // Two event loops have places for forty each; when a hundred were turned away, both are full.
            int readers = 240;
            assertThatThrownBy(() ->
                            a_submission_passes_a_crowd_of_readers(readers, "/v1/others", "/v1/others/1/submit", 100))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("503");
        }
    }

    private void a_submission_passes_a_crowd_of_readers(int count, String reading, String submitting, int turnedAway) {
        List<CompletableFuture<HttpResponse<String>>> readers = crowd.send(count, "GET", reading);
        await().until(() -> Crowd.answered(readers) >= turnedAway && crowd.held() >= 5);
        try {
            assertThat(crowd.send("POST", submitting, submission).join().statusCode())
                    .isEqualTo(200);
        } finally {
            await().until(() -> {
                crowd.letGo();
                return Crowd.answered(readers) == readers.size();
            });
        }
        assertThat(readers.stream().map(reader -> reader.join().statusCode()))
                .filteredOn(status -> status == 200)
                .hasSize(5);
    }

    /** Submissions are answered at once, so what keeps them waiting is the crowd. */
    private Handler<HttpServerRequest> slowToRead() {
        return request -> {
            if (request.path().endsWith("submit")) {
                request.response().end("submitted");
            } else {
                crowd.hold(request);
            }
        };
    }

    @Test
    void each_kind_is_turned_away_in_its_turn() {
        double before = shed(Kind.PUBLIC_READ);
        try (Service alpha = Service.alpha(crowd::hold)) {
            fill(5, "GET", "/v1/things");
            refused("overloaded", "GET", "/v1/things");
            fill(6, "GET", "/v1/things", "Authorization", planner);
            refused("overloaded", "GET", "/v1/things", "Authorization", planner);
            fill(7, "POST", "/v1/things", "Authorization", planner);
            refused("overloaded", "POST", "/v1/things", "Authorization", planner);
            fill(8, "POST", SUBMIT, submission);
            refused("submission-deferred", "POST", SUBMIT, submission);
            // A long poll does no work, so it takes no place from those who do.
            fill(10, "GET", "/v1/things/feed?waitSeconds=9");
            refused("overloaded", "GET", "/v1/things/feed?waitSeconds=9");

            assertThat(admission.inFlight("alpha", Kind.PUBLIC_READ)).isEqualTo(5);
            assertThat(admission.inFlight("alpha", Kind.WAITING)).isEqualTo(2);
            assertThat(shed(Kind.PUBLIC_READ)).isEqualTo(before + 1);
            // Others, and the gateway's own, are not touched.
            assertThat(CLIENT.get("/status").status()).isEqualTo(200);
            assertThat(CLIENT.get("/q/health/live").status()).isEqualTo(200);
            assertThat(CLIENT.get("/v1/others").problem()).isEqualTo("service-unavailable");
            crowd.letGo();
        }
    }

    private void fill(int inAll, String method, String path, String... headers) {
        while (crowd.held() < inAll) {
            int now = crowd.held();
            crowd.join(method, path, headers);
            await().until(() -> crowd.held() == now + 1);
        }
    }

    private static void refused(String code, String method, String path, String... headers) {
        Answer answer = CLIENT.send(method, path, null, headers);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(2, 10);
    }

    private double shed(Kind kind) {
        return metrics.get("giban.gateway.shed")
                .tags("service", "alpha", "kind", kind.tag())
                .counter()
                .count();
    }

    @Test
    void a_submission_that_is_turned_away_gets_a_ticket_and_others_get_none() {
        try (Service alpha = Service.alpha(crowd::hold)) {
            fill(8, "POST", SUBMIT, submission);

            Answer deferred = CLIENT.send("POST", SUBMIT, null, submission);
            assertThat(deferred.header("Arrival-Ticket")).isNotEmpty();
            assertThat(deferred.json().getString("arrivalTicket")).isEqualTo(deferred.header("Arrival-Ticket"));
            assertThat(CLIENT.get("/v1/things").headers().contains("Arrival-Ticket"))
                    .isFalse();
            Answer unknown = CLIENT.send("POST", SUBMIT, null, "If-Match", "\"3\"", "Idempotency-Key", "key-of-one");
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.headers().contains("Arrival-Ticket")).isFalse();
            crowd.letGo();
        }
    }

    @Test
    void a_body_that_is_turned_away_is_not_waited_for() {
        String plan = "/v1/proposals/1/documents/plan";
        try (Service alpha = Service.alpha(crowd::hold)) {
            fill(8, "POST", SUBMIT, submission);

            // Announced and never sent.
            HttpClientRequest request = CLIENT.open(
                            "PUT", plan, "Authorization", applicant, "Content-Length", "5000000")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            request.write("a little");
            assertThat(answer.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join()
                            .problem())
                    .isEqualTo("overloaded");

            // Sent without looking for the answer.
            assertThat(CLIENT.send("PUT", plan, "x".repeat(3_000_000), "Authorization", applicant)
                            .problem())
                    .isEqualTo("overloaded");
            crowd.letGo();
        }
    }

    @Test
    void a_client_that_goes_away_leaves_its_place() {
        try (Service alpha = Service.alpha(crowd::hold)) {
            goAway(CLIENT);
            try (Client http2 = new Client(HttpVersion.HTTP_2)) {
                goAway(http2);
            }
        }
    }

    private void goAway(Client client) {
        HttpClientRequest request = client.open("GET", "/v1/things")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        request.send();
        await().until(() -> admission.inFlight("alpha", Kind.PUBLIC_READ) == 1);
        if (request.version() == HttpVersion.HTTP_2) {
            request.reset();
        } else {
            request.connection().close();
        }
        await().until(() -> admission.inFlight("alpha", Kind.PUBLIC_READ) == 0);
    }

    @Test
    void one_that_goes_while_its_token_is_checked_never_took_a_place() {
        try (Service alpha = Service.alpha(request -> request.response().end())) {
            String token = Client.bearer(Tokens.underNewKey("planner"));
            HttpClientRequest request = CLIENT.open("GET", "/v1/things", "Authorization", token)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            request.end().toCompletionStage().toCompletableFuture().join();
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();

            // By now the key is known to all who asked for it.
            assertThat(CLIENT.get("/v1/things", "Authorization", token).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void one_whose_service_fails_leaves_its_place() {
        assertThat(CLIENT.get("/v1/things").problem()).isEqualTo("service-unavailable");
        try (Service alpha = Service.alpha(request -> request.connection().close())) {
            assertThat(CLIENT.get("/v1/things").problem()).isEqualTo("bad-gateway");
        }
    }
}
