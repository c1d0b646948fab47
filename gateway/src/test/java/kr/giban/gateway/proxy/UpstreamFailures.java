package kr.giban.gateway.proxy;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.OpenRequests;
import kr.giban.gateway.testing.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of failing services, whatever version of HTTP the client speaks. */
abstract class UpstreamFailures {
    @Inject
    OpenRequests requests;

    abstract Client client();

    @AfterEach
    void no_request_is_left_open_for_which_a_stop_would_wait() {
        await().until(() -> requests.count() == 0);
    }

    @Test
    void a_service_that_was_killed_is_unavailable_and_the_others_are_not_touched() {
        try (Service alpha = Service.alpha(request -> request.response().end("here"))) {
            assertThat(client().get("/v1/things").status()).isEqualTo(200);
        }

        Answer answer = client().get("/v1/things", "X-Request-Id", "request-17");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("X-Request-Id")).isEqualTo("request-17");
        assertThat(answer.json().getString("requestId")).isEqualTo("request-17");

        try (Service alpha = Service.alpha(request -> request.response().end("back"))) {
            assertThat(client().get("/v1/things").body()).isEqualTo("back");
        }
    }

    @Test
    void an_upload_to_a_service_that_is_away_gets_its_answer_too() {
        Answer answer = client().send("POST", "/v1/files", "x".repeat(2_000_000));

        assertThat(answer.problem()).isEqualTo("service-unavailable");
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_given_up() {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        try (Service alpha =
                Service.alpha(request -> request.connection().closeHandler(x -> cancelled.complete(null)))) {
            Answer answer = client().get("/v1/things");

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.problem()).isEqualTo("gateway-timeout");
            await().until(cancelled::isDone);
        }
    }

    @Test
    void a_long_poll_may_take_as_long_as_it_asked_for() {
        try (Service alpha = Service.alpha(request -> request.response().exceptionHandler(x -> {}))) {
            long begun = System.nanoTime();
            Answer answer = client().get("/v1/things?waitSeconds=1");

            assertThat(answer.status()).isEqualTo(504);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1900));
        }
    }

    @Test
    void a_broken_answer_is_a_bad_gateway() {
        try (Service alpha = Service.alpha(request -> request.connection().close())) {
            Answer answer = client().get("/v1/things");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.problem()).isEqualTo("bad-gateway");
        }
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        try (Service alpha = Service.alpha(request -> {
            request.response().setChunked(true).write("half");
            request.connection().close();
        })) {
            assertThatThrownBy(() -> client().get("/v1/files")).isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void when_the_client_goes_the_service_is_told() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
            request.response().closeHandler(x -> cancelled.complete(null));
            asked.complete(null);
        })) {
            HttpClientRequest request = client().open("GET", "/v1/things?waitSeconds=9")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            request.send();
            await().until(asked::isDone);

            request.connection().close();

            await().until(cancelled::isDone);
        }
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_the_service_hears_of_it() {
        Answer answer = client().send("POST", "/v1/notes", "x".repeat(1001));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("payload-too-large");
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() {
        CompletableFuture<Void> whole = new CompletableFuture<>();
        CompletableFuture<Void> broken = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
            request.exceptionHandler(x -> broken.complete(null));
            request.endHandler(x -> whole.complete(null));
            request.handler(piece -> {});
        })) {
            HttpClientRequest request = client().open("POST", "/v1/notes")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            request.setChunked(true);
            request.write("x".repeat(900));
            request.end("x".repeat(900));

            assertThat(answer.join().status()).isEqualTo(413);
            await().until(broken::isDone);
            assertThat(whole).isNotDone();
        }
    }

    @Test
    void a_body_that_does_not_come_is_given_up_and_the_service_is_told() {
        CompletableFuture<Void> broken = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
            request.exceptionHandler(x -> broken.complete(null));
            request.handler(piece -> {});
        })) {
            HttpClientRequest request = client().open("POST", "/v1/files", "Content-Length", "9")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            request.write("half");

            assertThat(answer.join().status()).isEqualTo(408);
            assertThat(answer.join().problem()).isEqualTo("request-timeout");
            await().until(broken::isDone);
        }
    }

    @Test
    void a_body_within_its_limit_passes() {
        try (Service alpha = Service.alpha(
                request -> request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))))) {
            HttpClientRequest request = client().open("POST", "/v1/notes")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            request.setChunked(true);
            request.write("x".repeat(500));
            request.end("x".repeat(500));

            assertThat(answer.join().body()).isEqualTo("1000");
        }
    }
}
