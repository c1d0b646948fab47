package kr.giban.gateway.proxy;

import static kr.giban.gateway.testing.Client.bearer;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.WriteStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.harness.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StreamingTest {
    private static final int PIECE = 64 * 1024;
    private static final long TOTAL = 50L * 1024 * 1024;
    /** What may lie in the buffers of four sockets and the gateway while nobody reads; far from the whole. */
    private static final long IN_BUFFERS = 24L * 1024 * 1024;

    private static final Buffer BYTES = Buffer.buffer(new byte[PIECE]);
    private static final Client CLIENT = new Client();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    /** Writes pieces as long as they are taken, and goes on when there is room again. */
    private static void pour(WriteStream<Buffer> target, AtomicLong poured) {
        while (poured.get() < TOTAL && !target.writeQueueFull()) {
            poured.addAndGet(PIECE);
            target.write(BYTES);
        }
        if (poured.get() < TOTAL) {
            target.drainHandler(x -> pour(target, poured));
        } else {
            target.end();
        }
    }

    private static String digestOfAll() {
        MessageDigest digest = Sha256.digest();
        for (long sent = 0; sent < TOTAL; sent += PIECE) {
            digest.update(BYTES.getBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void answerWithDigest(HttpServerRequest request) {
        MessageDigest digest = Sha256.digest();
        request.handler(piece -> digest.update(piece.getBytes()));
        request.endHandler(x -> request.response().end(HexFormat.of().formatHex(digest.digest())));
    }

    private static HttpClientRequest upload() {
        HttpClientRequest request = CLIENT.open("POST", "/v1/files")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        request.setChunked(true);
        return request;
    }

    private static HttpClientResponse download() {
        return CLIENT.open("GET", "/v1/files")
                .compose(request -> request.send().map(response -> {
                    response.pause();
                    return response;
                }))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static long atRest(AtomicLong count) {
        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(400)).until(() -> before.getAndSet(count.get()) == count.get());
        return count.get();
    }

    @Test
    void the_first_bytes_of_an_upload_arrive_before_the_last_are_sent() {
        CompletableFuture<Void> firstArrived = new CompletableFuture<>();
        try (Service alpha = Service.alpha(request -> {
            MessageDigest digest = Sha256.digest();
            request.handler(piece -> {
                firstArrived.complete(null);
                digest.update(piece.getBytes());
            });
            request.endHandler(x -> request.response().end(HexFormat.of().formatHex(digest.digest())));
        })) {
            HttpClientRequest request = upload();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            AtomicLong poured = new AtomicLong(PIECE);
            request.write(BYTES);
            await().until(firstArrived::isDone);

            pour(request, poured);

            assertThat(answer.join().body()).isEqualTo(digestOfAll());
        }
    }

    @Test
    void an_upload_waits_while_the_service_does_not_read() {
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        try (Service alpha = Service.alpha(request -> held.set(request.pause()))) {
            HttpClientRequest request = upload();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            AtomicLong poured = new AtomicLong();
            pour(request, poured);
            await().until(() -> held.get() != null);

            assertThat(atRest(poured)).isLessThan(IN_BUFFERS);

            answerWithDigest(held.get());
            held.get().resume();
            assertThat(answer.join().body()).isEqualTo(digestOfAll());
        }
    }

    @Test
    void a_download_waits_while_the_client_does_not_read_and_then_comes_whole() {
        AtomicLong poured = new AtomicLong();
        try (Service alpha = Service.alpha(request -> pour(request.response().setChunked(true), poured))) {
            HttpClientResponse response = download();

            assertThat(atRest(poured)).isLessThan(IN_BUFFERS);

            MessageDigest digest = Sha256.digest();
            CompletableFuture<String> whole = new CompletableFuture<>();
            response.handler(piece -> digest.update(piece.getBytes()));
            response.endHandler(x -> whole.complete(HexFormat.of().formatHex(digest.digest())));
            response.resume();
            assertThat(whole.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(digestOfAll());
        }
    }

    @Test
    void events_come_one_by_one_and_the_head_before_the_first() {
        AtomicReference<HttpServerRequest> stream = new AtomicReference<>();
        try (Service alpha = Service.alpha(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("");
            stream.set(request);
        })) {
            HttpClientResponse response = download();
            assertThat(response.getHeader("Content-Type")).isEqualTo("text/event-stream");
            Queue<String> got = new ConcurrentLinkedQueue<>();
            response.handler(piece -> got.add(piece.toString()));
            response.resume();

            for (int i = 1; i <= 3; i++) {
                String event = "data: " + i + "\n\n";
                stream.get().response().write(event);
                await().until(() -> event.equals(got.poll()));
            }
            stream.get().response().end();
        }
    }

    @Test
    void a_body_is_untouched_while_the_token_is_checked_slowly() {
        try (Service alpha = Service.alpha(
                request -> request.body().onSuccess(body -> request.response().end(Sha256.hex(body.getBytes()))))) {
            String body = "{\"text\":\"" + "가나다라".repeat(4000) + "\"}";
            String token = Tokens.underNewKey("planner");
            long begun = System.nanoTime();

            var answer = CLIENT.send("POST", "/v1/things", body, "Authorization", bearer(token));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(600));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Sha256.hex(body));
        }
    }

    @Test
    void an_upload_that_waits_to_be_asked_for_is_asked_for() {
        try (Service alpha = Service.alpha(StreamingTest::answerWithDigest)) {
            HttpClientRequest request = CLIENT.open(
                            "POST", "/v1/files", "Expect", "100-continue", "Content-Length", "3")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            CompletableFuture<Answer> answer = Client.answerTo(request);
            request.continueHandler(x -> request.end("abc"));
            request.sendHead();

            assertThat(answer.join().body()).isEqualTo(Sha256.hex("abc"));
        }
    }
}
