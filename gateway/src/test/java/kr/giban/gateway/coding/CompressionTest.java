package kr.giban.gateway.coding;

import static kr.giban.gateway.testing.Client.bearer;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class CompressionTest {
    private static final Client CLIENT = new Client();
    private static final String JSON = "application/json";
    private static final String TEXT = "{\"name\":\"나노소재 실증센터\"},".repeat(400);
    /** Of the head of gzip, before the first block. */
    private static final int GZIP_HEAD = 10;

    private static final int TOO_MUCH_TO_BUFFER = 30_000_000;

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    private static Service answering(String type, String... headers) {
        return Service.alpha(request -> {
            HttpServerResponse response = request.response().putHeader("ETag", "\"v1\"");
            if (type != null) {
                response.putHeader("Content-Type", type);
            }
            for (int i = 0; i < headers.length; i += 2) {
                response.putHeader(headers[i], headers[i + 1]);
            }
            if (request.headers().contains("If-None-Match")) {
                response.setStatusCode(304).end();
            } else {
                response.end(TEXT);
            }
        });
    }

    private static String unpacked(HttpVersion version, String path) {
        try (Client client = new Client(version)) {
            Buffer body = Service.await(client.open("GET", path, "Accept-Encoding", "gzip")
                    .compose(request -> request.send().compose(HttpClientResponse::body)));
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(body.getBytes())).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void passes_as_it_is(Answer answer) {
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void who_asks_for_it_gets_fewer_bytes_of_the_same(HttpVersion version) {
        try (Service alpha = answering(JSON)) {
            assertThat(unpacked(version, "/v1/things")).isEqualTo(TEXT);

            Answer answer = CLIENT.get("/v1/things", "Accept-Encoding", "gzip");
            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(answer.header("ETag")).isEqualTo("\"v1-gzip\"");
            assertThat(answer.headers().getAll("Vary")).contains("Accept-Encoding");
            assertThat(answer.body().length()).isLessThan(TEXT.length() / 10);
        }
    }

    @Test
    void who_does_not_is_told_that_others_may() {
        try (Service alpha = answering(JSON)) {
            Answer answer = CLIENT.get("/v1/things");

            passes_as_it_is(answer);
            assertThat(answer.headers().getAll("Vary")).contains("Accept-Encoding");
        }
    }

    @Test
    void head_says_what_get_would() {
        try (Service alpha = answering(JSON)) {
            Answer get = CLIENT.get("/v1/things", "Accept-Encoding", "gzip");
            Answer head = CLIENT.send("HEAD", "/v1/things", null, "Accept-Encoding", "gzip");

            for (String name : new String[] {"Content-Encoding", "ETag", "Vary", "Content-Type"}) {
                assertThat(head.headers().getAll(name)).isEqualTo(get.headers().getAll(name));
            }
            assertThat(head.header("Content-Length")).isNull();
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,,",
        ",,",
        "text/event-stream,,",
        "application/json,Cache-Control,'private, no-transform'",
        "application/json,Accept-Ranges,bytes",
        "application/json,Repr-Digest,sha-256=:AAAA:"
    })
    void what_would_not_gain_or_must_not_change_passes_as_it_is(String type, String header, String value) {
        try (Service alpha = header == null ? answering(type) : answering(type, header, value)) {
            passes_as_it_is(CLIENT.get("/v1/things", "Accept-Encoding", "gzip"));
        }
    }

    @Test
    void what_is_compressed_already_passes_as_it_is() {
        try (Service alpha = answering(JSON, "Content-Encoding", "br")) {
            Answer answer = CLIENT.get("/v1/things", "Accept-Encoding", "gzip, br");

            assertThat(answer.header("Content-Encoding")).isEqualTo("br");
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(answer.body()).isEqualTo(TEXT);
        }
    }

    @Test
    void small_answers_parts_and_answers_to_changes_pass_as_they_are() {
        try (Service alpha = Service.alpha(request -> request.response()
                .setStatusCode(request.headers().contains("Range") ? 206 : 200)
                .putHeader("Content-Type", JSON)
                .end(request.method().name().equals("GET") && !request.headers().contains("Range") ? "{}" : TEXT))) {
            String planner = bearer(Tokens.of("planner"));

            assertThat(CLIENT.get("/v1/things", "Accept-Encoding", "gzip").body())
                    .isEqualTo("{}");
            assertThat(CLIENT.get("/v1/things", "Accept-Encoding", "gzip", "Range", "bytes=0-9999")
                            .body())
                    .isEqualTo(TEXT);
            assertThat(CLIENT.send("POST", "/v1/things", "{}", "Accept-Encoding", "gzip", "Authorization", planner)
                            .body())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void the_service_knows_its_tag_in_either_form() {
        AtomicReference<HttpServerRequest> seen = new AtomicReference<>();
        Handler<HttpServerRequest> unchanged = request -> {
            seen.set(request);
            request.response().setStatusCode(304).putHeader("ETag", "\"v1\"").end();
        };
        try (Service alpha = Service.alpha(unchanged)) {
            Answer compressed =
                    CLIENT.get("/v1/things", "Accept-Encoding", "gzip", "If-None-Match", "\"v0\", \"v1-gzip\"");
            assertThat(seen.get().getHeader("If-None-Match")).isEqualTo("\"v0\", \"v1\"");
            assertThat(compressed.status()).isEqualTo(304);
            assertThat(compressed.header("ETag")).isEqualTo("\"v1-gzip\"");
            assertThat(compressed.headers().getAll("Vary")).contains("Accept-Encoding");

            Answer plain = CLIENT.get("/v1/things", "Accept-Encoding", "gzip", "If-None-Match", "\"v1\"");
            assertThat(plain.header("ETag")).isEqualTo("\"v1\"");

            CLIENT.send(
                    "POST",
                    "/v1/things",
                    "{}",
                    "If-Match",
                    "\"v1-gzip\"",
                    "Authorization",
                    bearer(Tokens.of("planner")));
            assertThat(seen.get().getHeader("If-Match")).isEqualTo("\"v1\"");
        }
    }

    @Test
    void a_piece_can_be_read_before_the_next_one_is_written() {
        AtomicReference<HttpServerResponse> stream = new AtomicReference<>();
        try (Service alpha = Service.alpha(request -> stream.set(
                request.response().setChunked(true).putHeader("Content-Type", "application/x-ndjson+json")))) {
            Inflater inflater = new Inflater(true);
            AtomicReference<String> read = new AtomicReference<>("");
            CompletableFuture<Void> end = new CompletableFuture<>();
            var answer = CLIENT.open("GET", "/v1/things", "Accept-Encoding", "gzip")
                    .compose(request -> request.send().onSuccess(response -> {
                        AtomicLong skipped = new AtomicLong();
                        response.handler(piece -> read.updateAndGet(text -> text + inflated(inflater, piece, skipped)));
                        response.endHandler(x -> end.complete(null));
                    }));
            await().until(() -> stream.get() != null);
            stream.get().write("one");
            await().until(() -> read.get().equals("one"));
            stream.get().write("two");
            await().until(() -> read.get().equals("onetwo"));
            stream.get().end();
            await().until(end::isDone);
            assertThat(Service.await(answer).getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(inflater.finished()).isTrue();
            inflater.end();
        }
    }

    private static String inflated(Inflater inflater, Buffer piece, AtomicLong seen) {
        int skip = (int) Math.min(piece.length(), Math.max(0, GZIP_HEAD - seen.getAndAdd(piece.length())));
        inflater.setInput(piece.getBytes(skip, piece.length()));
        byte[] out = new byte[1000];
        try {
            return new String(out, 0, inflater.inflate(out), StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_client_that_does_not_read_holds_up_the_service_and_not_memory() {
        AtomicLong poured = new AtomicLong();
        byte[] noise = new byte[64 * 1024];
        new Random(1).nextBytes(noise);
        try (Service alpha = Service.alpha(request ->
                pour(request.response().setChunked(true).putHeader("Content-Type", "text/plain"), noise, poured))) {
            Service.await(CLIENT.open("GET", "/v1/files", "Accept-Encoding", "gzip")
                    .compose(request -> request.send())
                    .onSuccess(HttpClientResponse::pause));

            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(java.time.Duration.ofMillis(300))
                    .until(() -> before.getAndSet(poured.get()) == poured.get());
            assertThat(poured.get()).isLessThan(TOO_MUCH_TO_BUFFER);
        }
    }

    private static void pour(HttpServerResponse response, byte[] piece, AtomicLong poured) {
        while (!response.closed() && !response.writeQueueFull() && poured.get() < 2L * TOO_MUCH_TO_BUFFER) {
            poured.addAndGet(piece.length);
            response.write(Buffer.buffer(piece));
        }
        response.drainHandler(x -> pour(response, piece, poured));
    }
}
