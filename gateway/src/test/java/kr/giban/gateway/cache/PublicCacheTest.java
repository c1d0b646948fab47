package kr.giban.gateway.cache;

import static kr.giban.gateway.testing.Client.bearer;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PublicCacheTest.Keeping.class)
@WithTestResource(Surroundings.class)
class PublicCacheTest {
    private static final Client CLIENT = new Client();
    private static final String LARGE = "0123456789abcdef".repeat(200);

    @Inject
    MeterRegistry metrics;

    private final List<HttpServerRequest> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> tag = new AtomicReference<>("\"v1\"");
    /** What the service says beside its tag; a request that it holds is answered when the test says so. */
    private final AtomicReference<Map<String, String>> said = new AtomicReference<>(Map.of());

    private volatile int status = 200;
    private volatile String body = LARGE;
    private volatile boolean holding;
    private String path = "/v1/things?q=" + UUID.randomUUID();
    private Service alpha;

    /** What does not say for how long is fresh for longer than any test. */
    public static class Keeping implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "giban.gateway.cache.enabled", "true",
                    "giban.gateway.cache.freshness", "1h",
                    "giban.gateway.cache.max-answer", "10K",
                    "giban.gateway.timeout", "20s");
        }
    }

    @BeforeEach
    void a_service() {
        alpha = Service.alpha(request -> {
            asked.add(request);
            if (!holding) {
                answer(request);
            }
        });
    }

    @AfterEach
    void stop() {
        alpha.close();
    }

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        if (!tag.get().isEmpty()) {
            response.putHeader("ETag", tag.get());
        }
        response.putHeader("Content-Type", "application/json");
        said.get().forEach(response::putHeader);
        if (tag.get().equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }

    private void says(String header, String value) {
        said.set(Map.of(header, value));
    }

    private Answer get(String... headers) {
        return CLIENT.get(path, headers);
    }

    @Test
    void the_second_reader_gets_what_the_first_got_and_the_service_is_not_asked() {
        Answer first = get();
        Answer second = get();

        assertThat(asked).hasSize(1);
        assertThat(first.header("Cache-Status")).isEqualTo("giban; fwd=uri-miss");
        assertThat(second.header("Cache-Status")).isEqualTo("giban; hit");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("ETag")).isEqualTo("\"v1\"");
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(second.header("Age")).isEqualTo("0");
        assertThat(second.headers().getAll("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(second.headers().contains("RateLimit")).isTrue();
    }

    @Test
    void one_that_is_not_fresh_is_served_after_the_service_has_said_that_it_is_still_so() {
        says("Cache-Control", "no-cache");
        get();
        Answer confirmed = get();

        assertThat(asked.get(1).getHeader("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body()).isEqualTo(LARGE);
        assertThat(confirmed.header("Cache-Status")).isEqualTo("giban; fwd=stale; fwd-status=304");

        tag.set("\"v2\"");
        body = "changed";
        assertThat(get().body()).isEqualTo("changed");
        assertThat(get().body()).isEqualTo("changed");
        assertThat(asked.get(3).getHeader("If-None-Match")).isEqualTo("\"v2\"");
    }

    @Test
    void who_wants_to_know_how_it_is_now_has_the_service_asked() {
        get();
        get("Cache-Control", "no-cache");

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).getHeader("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void who_has_it_already_is_told_so_in_either_form() {
        get();

        assertThat(get("If-None-Match", "\"v1\"").status()).isEqualTo(304);
        Answer compressed = get("If-None-Match", "\"v0\", \"v1-gzip\"", "Accept-Encoding", "gzip");
        assertThat(compressed.status()).isEqualTo(304);
        assertThat(compressed.header("ETag")).isEqualTo("\"v1-gzip\"");
        assertThat(compressed.body()).isEmpty();
        assertThat(get("If-None-Match", "\"v0\"").status()).isEqualTo(200);
        assertThat(asked).hasSize(1);
    }

    @Test
    void who_asks_for_fewer_bytes_gets_them_from_what_is_kept() {
        get();
        Answer compressed = get("Accept-Encoding", "gzip");

        assertThat(asked).hasSize(1);
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isEqualTo("\"v1-gzip\"");
        assertThat(compressed.headers().getAll("Vary")).contains("Accept-Encoding");
        assertThat(compressed.body().length()).isLessThan(LARGE.length() / 10);
        assertThat(get().body()).isEqualTo(LARGE);
    }

    @Test
    void languages_and_kinds_are_kept_apart() {
        get("Accept-Language", "ko");
        body = "in English";
        tag.set("\"en\"");

        assertThat(get("Accept-Language", "en").body()).isEqualTo("in English");
        assertThat(get("Accept-Language", "ko").body()).isEqualTo(LARGE);
        get("Accept-Language", "ko", "Accept", "text/csv");
        get("Accept-Language", "ko", "Host", "elsewhere.example");
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "200,Cache-Control,no-store",
        "200,Cache-Control,'private, max-age=60'",
        "200,Set-Cookie,a=b",
        "200,Vary,Cookie",
        "200,Vary,*",
        "200,X-Secret-Link,abc",
        "200,Content-Encoding,br",
        "200,Giban-Feed-Position,1:2",
        "200,Content-Type,text/event-stream",
        "200,Content-Type,application/problem+json",
        "206,Content-Range,bytes 0-1/2",
        "404,Cache-Control,max-age=60",
        "500,Cache-Control,max-age=60"
    })
    void what_is_meant_for_one_or_says_what_is_wrong_is_never_kept(int answered, String header, String value) {
        status = answered;
        says(header, value);
        get();
        Answer second = get();

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).headers().contains("If-None-Match")).isFalse();
        assertThat(second.headers().contains("Age")).isFalse();
    }

    @Test
    void what_has_neither_a_tag_nor_freshness_and_what_is_large_is_not_kept() {
        tag.set("");
        says("Cache-Control", "no-cache");
        get();
        get();
        said.set(Map.of());
        path += "-large";
        body = LARGE.repeat(10);
        get();
        get();

        assertThat(asked).hasSize(4);
    }

    @Test
    void a_request_of_somebody_or_for_a_part_is_not_answered_from_what_is_kept() {
        get();

        String token = bearer(Tokens.of("planner"));
        for (String[] particular : new String[][] {
            {"Authorization", token},
            {"Cookie", "a=b"},
            {"Range", "bytes=0-1"},
            {"If-Match", "\"v1\""},
            {"Cache-Control", "no-store"}
        }) {
            assertThat(get(particular).headers().contains("Cache-Status")).isFalse();
        }
        CLIENT.send("HEAD", path, null);
        assertThat(asked).hasSize(7);
        says("ETag", "\"of-planner\"");
        get("Authorization", token);
        assertThat(get().header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void an_operation_that_is_not_public_or_can_wait_is_not_kept() {
        for (String other : List.of("/v1/things/17", "/v1/things/feed?after=1")) {
            path = other;
            String token = bearer(Tokens.of("planner"));
            get("Authorization", token);
            get("Authorization", token);
        }
        get();
        get();

        assertThat(asked).hasSize(6);
    }

    @Test
    void many_who_ask_for_the_same_at_once_ask_the_service_once() {
        holding = true;
        double before = joined();
        List<CompletableFuture<Answer>> readers = readers(5);
        await().until(() -> joined() == before + 4);
        answer(asked.get(0));

        assertThat(readers).allSatisfy(reader -> {
            assertThat(reader.join().body()).isEqualTo(LARGE);
            assertThat(reader.join().header("Cache-Status")).startsWith("giban; ");
        });
        assertThat(asked).hasSize(1);
    }

    private double joined() {
        return metrics.get("giban.gateway.cache")
                .tag("result", "joined")
                .counter()
                .count();
    }

    private List<CompletableFuture<Answer>> readers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CLIENT.open("GET", path)
                        .compose(request -> request.send().compose(response -> response.body()
                                .map(text -> new Answer(response.statusCode(), response.headers(), text.toString()))))
                        .toCompletionStage()
                        .toCompletableFuture())
                .toList();
    }

    @Test
    void who_waited_for_what_is_not_kept_asks_for_itself() {
        holding = true;
        says("Cache-Control", "no-store");
        double before = joined();
        List<CompletableFuture<Answer>> readers = readers(3);
        await().until(() -> joined() == before + 2);
        holding = false;
        answer(asked.get(0));

        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().body()).isEqualTo(LARGE));
        assertThat(asked).hasSize(3);
    }

    @Test
    void who_waited_for_one_who_went_away_asks_for_itself() {
        holding = true;
        HttpClientRequest first = Service.await(CLIENT.open("GET", path));
        first.send();
        await().until(() -> asked.size() == 1);
        double before = joined();
        List<CompletableFuture<Answer>> readers = readers(3);
        await().until(() -> joined() == before + 3);
        holding = false;
        Service.await(first.connection().close());

        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().body()).isEqualTo(LARGE));
    }
}
