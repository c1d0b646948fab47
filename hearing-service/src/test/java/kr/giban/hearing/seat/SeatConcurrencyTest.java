package kr.giban.hearing.seat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.giban.hearing.Api;
import kr.giban.hearing.Api.Thing;
import kr.giban.hearing.TestClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many ask for the last seats at the same instant. */
@QuarkusTest
class SeatConcurrencyTest {
    private static final int SEATS = 5;
    private static final int ASKING = 40;
    private static final int AT_ONCE = 12;

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void beforeTheHearings() {
        clock.reset();
    }

    @Test
    void exactly_as_many_are_seated_as_there_are_seats_and_all_others_wait() {
        Thing hearing = Api.openHearing(SEATS);

        List<Response> answers = askAllAtOnce(hearing);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(states(answers, "CONFIRMED")).isEqualTo(SEATS);
        assertThat(states(answers, "WAITING")).isEqualTo(ASKING - SEATS);
        assertThat(answers.stream()
                        .filter(answer -> answer.path("place") != null)
                        .map(answer -> answer.<Integer>path("place"))
                        .sorted()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, ASKING - SEATS).boxed().toList());
    }

    @Test
    void without_the_lock_the_database_still_refuses_to_oversell() {
        Thing hearing = Api.openHearing(SEATS);
        QuarkusMock.installMockForType(new UnlockedSeats(jdbi, AT_ONCE), SeatRepository.class);

        List<Response> answers = askAllAtOnce(hearing);

        assertThat(states(answers, "CONFIRMED")).isLessThanOrEqualTo(SEATS);
        assertThat(seated(hearing)).isLessThanOrEqualTo(SEATS);
        assertThat(answers).as("someone was refused by the check").anyMatch(answer -> answer.statusCode() == 409);
    }

    /** The control: were this not to oversell, the first test would show nothing. */
    @Test
    void without_the_lock_and_without_the_check_it_oversells() {
        Thing hearing = Api.openHearing(SEATS);
        QuarkusMock.installMockForType(new UnlockedSeats(jdbi, AT_ONCE), SeatRepository.class);
        jdbi.useHandle(handle -> handle.execute("alter table seat_pool drop constraint seat_pool_not_oversold"));
        try {
            askAllAtOnce(hearing);
            assertThat(seated(hearing)).isGreaterThan(SEATS);
        } finally {
            jdbi.useHandle(handle -> handle.execute(
                    "alter table seat_pool add constraint seat_pool_not_oversold check (taken <= capacity) not valid"));
        }
    }

    @Test
    void the_same_code_at_two_doors_at_once_is_counted_once() {
        Thing hearing = Api.openHearing(SEATS);
        String code = Api.register(hearing.id(), Api.anEmail()).path("code");

        List<Response> answers = allAtOnce(AT_ONCE, () -> Api.as(Api.STAFF)
                .body(java.util.Map.of("code", code))
                .post("/v1/hearings/{id}/check-ins", hearing.id()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().filter(answer -> !answer.<Boolean>path("repeated")))
                .hasSize(1);
        assertThat(answers).allMatch(answer -> answer.<Integer>path("attendance") == 1);
    }

    @Test
    void one_e_mail_asking_many_times_at_once_has_one_registration() {
        Thing hearing = Api.openHearing(SEATS);
        String email = Api.anEmail();

        List<Response> answers = allAtOnce(AT_ONCE, () -> Api.register(hearing.id(), email));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(AT_ONCE - 1);
    }

    private static List<Response> askAllAtOnce(Thing hearing) {
        return allAtOnce(ASKING, () -> Api.register(hearing.id(), Api.anEmail()));
    }

    private static List<Response> allAtOnce(int times, java.util.function.Supplier<Response> call) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<CompletableFuture<Response>> calls = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return call.get();
                            },
                            threads))
                    .toList();
            start.countDown();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long states(List<Response> answers, String state) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .filter(answer -> state.equals(answer.path("state")))
                .count();
    }

    private int seated(Thing hearing) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from registration where hearing_id = :hearing and state = 'CONFIRMED'")
                .bind("hearing", UUID.fromString(hearing.id()))
                .mapTo(int.class)
                .one());
    }
}
