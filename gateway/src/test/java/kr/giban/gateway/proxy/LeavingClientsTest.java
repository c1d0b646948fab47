package kr.giban.gateway.proxy;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.LogWatch;
import kr.giban.gateway.testing.OpenRequests;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle, among others that stay. */
@QuarkusTest
@TestProfile(LeavingClientsTest.Watched.class)
@WithTestResource(Surroundings.class)
class LeavingClientsTest {
    private static final int LANES = 6;
    private static final int EACH = 24;
    private static final int CONNECTIONS = 8;
    private static final int DOWNLOAD = 2_000_000;
    private static final byte[] LINE =
            "0123456789abcdef".repeat(1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final long A_LITTLE_MEMORY = 2_000_000;

    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    private final LogWatch log = new LogWatch();
    /** Of the gateway, at the service. */
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();

    @Inject
    MeterRegistry metrics;

    @Inject
    OpenRequests openRequests;

    @Inject
    Upstreams upstreams;

    /** Two loops with few connections each, so that one that is not given back is missed soon. */
    public static class Watched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.vertx.event-loops-pool-size", "2",
                    "giban.gateway.pool-size", Integer.toString(CONNECTIONS),
                    "giban.gateway.timeout", "20s");
        }
    }

    @BeforeEach
    void every_buffer_is_watched() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        log.start();
    }

    @AfterEach
    void as_before() {
        log.close();
        ResourceLeakDetector.setLevel(before);
    }

    @Test
    void they_leave_nothing_behind() {
        try (Service alpha = Service.alpha(this::serve)) {
            long memory = pinned();
            all_come_and_many_leave();

            await().untilAsserted(() -> {
                assertThat(inFlight()).isZero();
                assertThat(openRequests.count()).isZero();
                assertThat(upstreams.of("alpha").instances()).allMatch(one -> one.outstanding() == 0);
                assertThat(gauge("giban.gateway.connections")).isZero();
                assertThat(pinned()).isLessThan(memory + A_LITTLE_MEMORY);
            });
            assertThat(connections).hasSizeLessThanOrEqualTo(2 * CONNECTIONS);
            // All connections to the service are there for others: as many at once as there are, again and again.
            try (Client next = new Client()) {
                IntStream.range(0, 100)
                        .forEach(
                                i -> assertThat(next.get("/v1/things").status()).isEqualTo(200));
            }
            buffers_that_nobody_holds_are_told_of();
        }
        // A connection that the kernel ends while it is opened is told of by Netty, before anything of ours could hear
        // it.
        assertThat(log.told())
                .filteredOn(line -> !line.contains("NotYetConnectedException"))
                .isEmpty();
    }

    private void all_come_and_many_leave() {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try (Client http1 = new Client();
                Client http2 = new Client(HttpVersion.HTTP_2)) {
            List<Future<?>> all = IntStream.range(0, LANES)
                    .<Future<?>>mapToObj(lane -> lanes.submit(() -> visits(http1, http2, lane)))
                    .toList();
            for (Future<?> lane : all) {
                assertThat(lane).succeedsWithin(Duration.ofSeconds(60));
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    private void visits(Client http1, Client http2, int lane) {
        for (int number = lane; number < LANES * EACH; number += LANES) {
            visit(http1, http2, number);
        }
    }

    private void visit(Client http1, Client http2, int number) {
        switch (number % 8) {
            case 0 ->
                leave("POST /v1/files HTTP/1.1\r\nHost: giban\r\nContent-Length: 5000000\r\n\r\n" + "x".repeat(70_000));
            case 1 ->
                leave("POST /v1/files HTTP/1.1\r\nHost: giban\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n10");
            case 2 -> leaveAfter("GET /v1/files HTTP/1.1\r\nHost: giban\r\n\r\n", 100_000);
            case 3 -> leaveAfter("GET /v1/files HTTP/1.1\r\nHost: giban\r\nAccept-Encoding: gzip\r\n\r\n", 5_000);
            case 4 -> leave("GET /v1/things/feed?waitSeconds=9 HTTP/1.1\r\nHost: giban\r\n\r\n");
            case 5 -> reset(http2, "GET", "/v1/files");
            case 6 -> reset(http2, "POST", "/v1/files");
            default -> stay(http1, number);
        }
    }

    private static void leave(String text) {
        try (Wire wire = new Wire()) {
            wire.send(text);
        }
    }

    private static void leaveAfter(String text, int bytes) {
        try (Wire wire = new Wire()) {
            wire.send(text);
            assertThat(wire.head()).startsWith("HTTP/1.1 200");
            wire.skip(bytes);
        }
    }

    private static void reset(Client http2, String method, String path) {
        HttpClientRequest request = Service.await(http2.open(method, path));
        request.exceptionHandler(x -> {});
        if (method.equals("POST")) {
            request.setChunked(true).write(Buffer.buffer(LINE));
            request.reset();
        } else {
            Service.await(request.send().map(response -> {
                response.exceptionHandler(x -> {});
                response.handler(piece -> request.reset());
                return response;
            }));
        }
    }

    private static void stay(Client http1, int number) {
        if (number % 16 == 7) {
            assertThat(http1.send("POST", "/v1/files", "x".repeat(200_000)).body())
                    .isEqualTo("200000");
        } else {
            assertThat(http1.get("/v1/files").body()).hasSize(DOWNLOAD);
        }
    }

    private void serve(HttpServerRequest request) {
        if (connections.add(request.connection())) {
            request.connection().closeHandler(x -> connections.remove(request.connection()));
        }
        if (request.path().endsWith("feed")) {
            // Until the client leaves; one that stays too long is answered.
            return;
        }
        if (request.method().name().equals("POST")) {
            request.body().onSuccess(body -> request.response().end(Integer.toString(body.length())));
        } else if (request.path().endsWith("files")) {
            pour(request.response().setChunked(true).putHeader("Content-Type", "text/plain"), DOWNLOAD);
        } else {
            request.response().end("thing");
        }
    }

    private static void pour(HttpServerResponse response, int left) {
        int rest = left;
        while (rest > 0 && !response.closed() && !response.writeQueueFull()) {
            int size = Math.min(rest, LINE.length);
            response.write(Buffer.buffer(LINE).slice(0, size));
            rest -= size;
        }
        int after = rest;
        if (after == 0) {
            response.end();
        } else {
            response.drainHandler(x -> pour(response, after));
        }
    }

    private double inFlight() {
        return metrics.get("giban.gateway.in.flight").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    /** What buffers hold of the memory that is shared by all. */
    private static long pinned() {
        return PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() + PooledByteBufAllocator.DEFAULT.pinnedHeapMemory();
    }

    /** The detector learns of them from the collector and tells when the next buffers are made. */
    private static void buffers_that_nobody_holds_are_told_of() {
        System.gc();
        try (Client client = new Client()) {
            IntStream.range(0, 50).forEach(i -> client.get("/v1/things"));
        }
    }
}
