package kr.giban.gateway.proxy;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class InstancesTest {
    private static final String PATH = "/v1/others";
    private static final Client CLIENT = new Client();

    @Inject
    Upstreams upstreams;

    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger second = new AtomicInteger();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @BeforeEach
    void forget_what_happened_before() {
        instances().forEach(instance -> {
            instance.succeeded();
            instance.says(true);
        });
    }

    private List<Instance> instances() {
        return upstreams.of("beta").instances();
    }

    private static Handler<HttpServerRequest> answering(AtomicInteger count) {
        return request -> {
            count.incrementAndGet();
            request.response().end("whole");
        };
    }

    private static Handler<HttpServerRequest> breaking(AtomicInteger count) {
        return request -> {
            count.incrementAndGet();
            request.connection().close();
        };
    }

    @Test
    void requests_are_shared_between_them() {
        try (Service one = Service.beta(0, answering(first));
                Service other = Service.beta(1, answering(second))) {
            // Somebody may have asked them before they were there.
            await().until(() -> instances().stream().allMatch(Instance::isReady));
            IntStream.range(0, 20)
                    .forEach(i -> assertThat(CLIENT.get(PATH).status()).isEqualTo(200));

            assertThat(first).hasValueBetween(8, 12);
            assertThat(second).hasValueBetween(8, 12);
        }
    }

    @Test
    void the_one_with_least_to_do_is_asked() {
        CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();
        Handler<HttpServerRequest> holding = request -> {
            if (!held.complete(request)) {
                request.response().end("whole");
            }
        };
        try (Service one = Service.beta(0, holding);
                Service other = Service.beta(1, holding)) {
            var waiting = CLIENT.open("GET", PATH + "?waitSeconds=9").compose(request -> request.send());
            await().until(held::isDone);
            int busy = instances().get(0).outstanding() == 1 ? 0 : 1;

            IntStream.range(0, 10)
                    .forEach(i -> assertThat(CLIENT.get(PATH).status()).isEqualTo(200));

            assertThat(instances().get(busy).outstanding()).isEqualTo(1);
            held.join().response().end("late");
            await().until(waiting::isComplete);
            await().until(() -> instances().stream().allMatch(instance -> instance.outstanding() == 0));
        }
    }

    @Test
    void what_reaches_no_one_at_one_is_sent_to_the_other_whatever_it_is() {
        try (Service only = Service.beta(1, answering(second))) {
            for (int i = 0; i < 10; i++) {
                assertThat(CLIENT.get(PATH).status()).isEqualTo(200);
                assertThat(CLIENT.send("POST", PATH, "{}").status()).isEqualTo(200);
            }

            assertThat(second).hasValue(20);
        }
    }

    @Test
    void one_that_fails_again_and_again_is_left_alone() {
        try (Service broken = Service.beta(0, breaking(first));
                Service well = Service.beta(1, answering(second))) {
            long begun = System.nanoTime();
            for (int i = 0; i < 60; i++) {
                assertThat(CLIENT.get(PATH).body()).isEqualTo("whole");
            }
            long fifths = Duration.ofNanos(System.nanoTime() - begun).dividedBy(Duration.ofMillis(200));

            assertThat(instances().get(0).isEjected()).isTrue();
            // It is tried when it says again that it is ready, five times a second here; half of all would be 30.
            assertThat((long) first.get()).isLessThan(Math.min(15 + fifths, 29));
        }
    }

    @Test
    void one_that_is_well_again_comes_back() {
        AtomicBoolean ill = new AtomicBoolean(true);
        Handler<HttpServerRequest> recovering =
                request -> (ill.get() ? breaking(first) : answering(first)).handle(request);
        try (Service one = Service.beta(0, recovering);
                Service other = Service.beta(1, answering(second))) {
            await().until(() -> {
                CLIENT.get(PATH);
                return instances().get(0).isEjected();
            });

            ill.set(false);

            await().until(() -> {
                CLIENT.get(PATH);
                return !instances().get(0).isEjected();
            });
        }
    }

    @Test
    void what_may_have_done_something_is_not_sent_again() {
        try (Service one = Service.beta(0, breaking(first));
                Service other = Service.beta(1, breaking(second))) {
            Answer answer = CLIENT.send("POST", PATH, "{}");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(first.get() + second.get()).isEqualTo(1);
        }
    }

    @Test
    void when_all_are_left_alone_the_answer_comes_at_once() {
        instances().forEach(instance -> IntStream.range(0, 9).forEach(i -> instance.failed()));

        Answer answer = CLIENT.get(PATH);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(CLIENT.get("/status").json().getJsonArray("services").stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getString("name").equals("beta")))
                .allSatisfy(one -> {
                    assertThat(one.getString("breaker")).isIn("open", "half-open");
                    assertThat(one.getString("instance")).startsWith("beta-");
                })
                .anySatisfy(one -> assertThat(Instant.parse(one.getString("ejectedUntil")))
                        .isBefore(Instant.now().plusSeconds(2)));
    }

    @Test
    void restarting_them_one_after_the_other_drops_nothing() {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Service[] running = {Service.beta(0, answering(first)), Service.beta(1, answering(second))};
        // A thread for each: the common pool may have only one.
        List<CompletableFuture<Void>> clients = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                assertThat(CLIENT.send(i % 2 == 0 ? "GET" : "POST", PATH, i % 2 == 0 ? null : "{}")
                                                .status())
                                        .isEqualTo(200);
                                answered.incrementAndGet();
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        try {
            for (int i = 0; i < 2; i++) {
                Instance instance = instances().get(i);
                running[i].retire();
                await().until(() -> !instance.isReady() && instance.outstanding() == 0);
                running[i].close();
                int before = answered.get();
                await().until(() -> answered.get() > before + 100);
                running[i] = Service.beta(i, answering(first));
                await().until(instance::isReady);
            }
        } finally {
            over.set(true);
            clients.forEach(client -> client.exceptionally(x -> null).join());
            List.of(running).forEach(Service::close);
        }

        assertThat(clients).allSatisfy(client -> assertThat(client).isCompletedWithValue(null));
        // None of it because something was sent twice.
        assertThat(first.get() + second.get()).isEqualTo(answered.get());
    }
}
