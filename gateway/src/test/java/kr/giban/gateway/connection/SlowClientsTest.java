package kr.giban.gateway.connection;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SlowClientsTest.Impatient.class)
@WithTestResource(Surroundings.class)
class SlowClientsTest {
    private static final String HALF_A_HEAD = "GET /v1/things HTTP/1.1\r\nHost: giban\r\nAccept: ";

    @Inject
    MeterRegistry metrics;

    /** A head has half a second, a body and an answer a second to move on. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "giban.gateway.connections.head-timeout", "500ms",
                    "giban.gateway.connections.answer-timeout", "1s",
                    "giban.gateway.timeout", "20s",
                    "giban.gateway.body-timeout", "2s");
        }
    }

    private double cutOff(String in) {
        return metrics.get("giban.gateway.slow.clients").tag("in", in).counter().count();
    }

    private static void a_head_becomes_due() {
        try (Wire slow = new Wire()) {
            slow.send(HALF_A_HEAD);
            assertThat(slow.head()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_head_that_does_not_end_is_told_so_and_cut() {
        double before = cutOff("head");
        try (Wire slow = new Wire()) {
            slow.send(HALF_A_HEAD);

            assertThat(slow.head())
                    .startsWith("HTTP/1.1 408")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("connection: close");
            assertThat(slow.rest()).contains("\"code\":\"request-head-timeout\"");
            assertThat(cutOff("head")).isEqualTo(before + 1);
        }
    }

    @Test
    void a_head_gets_no_more_time_for_coming_byte_by_byte() {
        try (Service alpha = Service.alpha(request -> request.response().end("whole"));
                Wire slow = new Wire()) {
            // Also as the second request of a connection.
            assertThat(slow.get("/v1/things").head()).startsWith("HTTP/1.1 200");
            slow.skip(5);
            slow.send(HALF_A_HEAD);

            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> slow.hasCome() || slow.send("x").hasCome());

            assertThat(slow.head()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void who_says_nothing_between_requests_or_waits_for_an_answer_is_left_alone() {
        CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
                    if (request.path().endsWith("feed")) {
                        held.complete(request);
                    } else {
                        request.response().end();
                    }
                });
                Wire fresh = new Wire();
                Wire used = new Wire();
                Wire waiting = new Wire();
                Client http2 = new Client(HttpVersion.HTTP_2)) {
            assertThat(used.get("/v1/things").head()).startsWith("HTTP/1.1 200");
            waiting.get("/v1/things/feed?waitSeconds=9");
            AtomicInteger closed = new AtomicInteger();
            Service.await(http2.open("GET", "/v1/things").compose(request -> {
                request.connection().closeHandler(x -> closed.incrementAndGet());
                return request.send().compose(HttpClientResponse::end);
            }));

            a_head_becomes_due();
            a_head_becomes_due();

            assertThat(fresh.get("/v1/things").head()).startsWith("HTTP/1.1 200");
            assertThat(used.get("/v1/things").head()).startsWith("HTTP/1.1 200");
            assertThat(http2.get("/v1/things").status()).isEqualTo(200);
            assertThat(closed).hasValue(0);
            held.join().response().end("an event");
            assertThat(waiting.head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_that_trickles_is_told_so_and_keeps_nothing_of_the_service() {
        double before = cutOff("body");
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
                    request.connection().closeHandler(x -> cut.complete(null));
                    request.resume();
                });
                Wire slow = new Wire()) {
            slow.send("POST /v1/files HTTP/1.1\r\nHost: giban\r\nContent-Length: 1000000\r\n\r\n");

            await().pollInterval(Duration.ofMillis(100))
                    .until(() -> slow.send("x").hasCome());

            assertThat(slow.head()).startsWith("HTTP/1.1 408");
            assertThat(cut).succeedsWithin(Duration.ofSeconds(5));
            assertThat(cutOff("body")).isEqualTo(before + 1);
        }
    }

    @Test
    void what_is_left_of_a_body_that_was_answered_early_keeps_nothing_of_the_service() {
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
                    request.connection().closeHandler(x -> cut.complete(null));
                    request.resume().response().setStatusCode(409).end("no need");
                });
                Wire slow = new Wire()) {
            slow.send("POST /v1/files HTTP/1.1\r\nHost: giban\r\nContent-Length: 1000000\r\n\r\nx");

            assertThat(slow.head()).startsWith("HTTP/1.1 409");
            assertThat(cut).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_answer_that_is_not_taken_keeps_nothing_of_the_service() {
        double before = cutOff("answer");
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
                    request.connection().closeHandler(x -> cut.complete(null));
                    pour(request.response().setChunked(true));
                });
                Wire slow = new Wire(4096)) {
            slow.get("/v1/files");

            assertThat(cut).succeedsWithin(Duration.ofSeconds(10));
            assertThat(cutOff("answer")).isEqualTo(before + 1);
        }
    }

    @Test
    void an_answer_that_is_not_taken_on_one_stream_ends_that_stream() {
        double before = cutOff("answer");
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
                    if (request.path().endsWith("files")) {
                        request.connection().closeHandler(x -> cut.complete(null));
                        pour(request.response().setChunked(true));
                    } else {
                        request.response().end();
                    }
                });
                Client http2 = new Client(HttpVersion.HTTP_2)) {
            CompletableFuture<Void> reset = new CompletableFuture<>();
            Service.await(http2.open("GET", "/v1/files")
                    .compose(request -> request.send())
                    .onSuccess(response -> response.pause().exceptionHandler(x -> reset.complete(null))));

            assertThat(cut).succeedsWithin(Duration.ofSeconds(10));
            assertThat(reset).succeedsWithin(Duration.ofSeconds(10));
            assertThat(cutOff("answer")).isEqualTo(before + 1);
            assertThat(http2.get("/v1/things").status()).isEqualTo(200);
        }
    }

    /** Without an end, as fast as it is taken. */
    private static void pour(HttpServerResponse response) {
        Buffer piece = Buffer.buffer(new byte[16 * 1024]);
        while (!response.closed() && !response.writeQueueFull()) {
            response.write(piece);
        }
        response.drainHandler(x -> pour(response));
    }
}
