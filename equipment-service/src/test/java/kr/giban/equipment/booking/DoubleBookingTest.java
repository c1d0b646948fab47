package kr.giban.equipment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.equipment.userequest.Requests;
import kr.giban.equipment.userequest.Requests.Made;
import kr.giban.platform.id.UuidV7;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many want one time of one item at the same instant. */
@QuarkusTest
class DoubleBookingTest {
    private static final int AT_ONCE = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    BookingRepository bookings;

    /** A table just like the true one, but that nothing keeps two from one time. */
    @BeforeEach
    void copy() {
        jdbi.useHandle(handle -> {
            handle.execute("CREATE SCHEMA unguarded");
            handle.execute("CREATE TABLE unguarded.booking (LIKE public.booking INCLUDING CONSTRAINTS)");
        });
    }

    @AfterEach
    void dropCopy() {
        jdbi.useHandle(handle -> handle.execute("DROP SCHEMA unguarded CASCADE"));
    }

    @Test
    void of_many_accepted_at_once_one_is_booked_and_all_others_are_told_by_what_they_lost() throws Exception {
        Given.Center center = Given.center();
        String item = Given.stored(center, "A-1").path("id");
        List<Made> requests = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Requests.made(center, item, 0, 2 + i))
                .toList();

        CyclicBarrier ready = new CyclicBarrier(AT_ONCE);
        List<Response> answers = together(AT_ONCE, i -> () -> {
            Made request = requests.get(i);
            RequestSpecification call =
                    request.byCenter().header("If-Match", request.etag()).body(Map.of());
            ready.await(20, TimeUnit.SECONDS);
            return call.post("/v1/use-requests/{id}/accept", request.id());
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        List<Response> lost =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(lost).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isEqualTo("period-taken");
            assertThat(answer.jsonPath().getList("overlaps")).hasSize(1);
        });
        assertThat(active("public.booking", UUID.fromString(item))).isOne();
    }

    @Test
    void two_who_both_saw_the_time_free_cannot_both_have_it() throws Exception {
        UUID item = anItem();
        assertThat(bothSeeItFreeAndBook(item, "public")).containsExactlyInAnyOrder(true, false);
        assertThat(active("public.booking", item)).isOne();
    }

    /** The control: were this not to book twice, the test before would show nothing. */
    @Test
    void without_the_constraint_the_same_two_both_have_it() throws Exception {
        UUID item = anItem();
        assertThat(bothSeeItFreeAndBook(item, "unguarded, public")).containsExactly(true, true);
        assertThat(active("unguarded.booking", item)).isEqualTo(2);
    }

    private List<Boolean> bothSeeItFreeAndBook(UUID item, String tables) throws Exception {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        Period period = new Period(Requests.at(0), Requests.at(2));
        return together(
                2,
                i -> () -> QuarkusTransaction.requiringNew().call(() -> {
                    jdbi.useHandle(handle -> handle.execute("SET LOCAL search_path TO " + tables));
                    assertThat(bookings.overlapping(item, period)).isEmpty();
                    bothHaveLooked.await(20, TimeUnit.SECONDS);
                    return bookings.insert(
                            Booking.of(UuidV7.next(), item, BookingKind.USE, period, null, Instant.now()));
                }));
    }

    private int active(String table, UUID item) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM " + table + " WHERE item_id = :item AND state = 'ACTIVE'")
                .bind("item", item)
                .mapTo(int.class)
                .one());
    }

    private static UUID anItem() {
        return UUID.fromString(Given.stored(Given.center(), "A-1").path("id"));
    }

    private static <T> List<T> together(int threads, IntFunction<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> all =
                    pool.invokeAll(IntStream.range(0, threads).mapToObj(work).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
