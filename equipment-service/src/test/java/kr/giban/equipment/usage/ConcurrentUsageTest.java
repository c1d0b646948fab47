package kr.giban.equipment.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Actor;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.SystemWork;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentUsageTest {
    private static final int AT_ONCE = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    UsageIntake intake;

    @Inject
    Caller caller;

    @Inject
    SystemWork work;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private Given.Center center;
    private String item;

    @BeforeEach
    void register() {
        center = Given.center();
        item = Given.stored(center, "A-1").path("id");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void of_many_who_send_one_record_at_once_one_creates_it_and_all_others_find_it() throws Exception {
        List<Integer> answers = together(() -> {
            Response answer = Diaries.record(center, item, Diaries.use("R-1", "2022-03-15"));
            return answer.statusCode();
        });
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(sum()).isEqualTo("1 3.50");
    }

    @Test
    void without_the_lock_they_would_find_nothing_and_meet_when_they_write() throws Exception {
        CyclicBarrier judged = new CyclicBarrier(AT_ONCE);
        Actor actor = new Actor("system", center.organization(), Set.of("technopark"));
        List<String> outcomes = together(() -> work.as("test", () -> caller.acting(actor, () -> unguarded(judged))));
        assertThat(outcomes).containsOnlyOnce("CREATED").containsOnly("CREATED", "conflict");
        assertThat(sum()).as("what the constraints hold even then").isEqualTo("1 3.50");
    }

    private String unguarded(CyclicBarrier judged) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<UsageRow> rows = intake.judge(List.of(given()), false);
                judged.await();
                intake.write(rows);
                return rows.get(0).outcome().outcome();
            });
        } catch (ProblemException e) {
            return e.code();
        } catch (RuntimeException e) {
            return e.getCause() instanceof ProblemException problem ? problem.code() : e.toString();
        }
    }

    private UsageIntake.Given given() {
        return new UsageIntake.Given(
                UUID.fromString(item),
                null,
                null,
                new UsageContent(
                        "R-1",
                        LocalDate.of(2022, 3, 15),
                        "예시소재",
                        UserOrganizationType.SMALL,
                        null,
                        null,
                        new BigDecimal("3.5"),
                        null,
                        null,
                        null));
    }

    @Test
    void the_sum_of_a_year_has_both_of_two_who_write_at_once() throws Exception {
        twoAtOnce();
        assertThat(sum()).isEqualTo("2 2.00");
    }

    @Test
    void without_the_lock_of_the_trigger_one_of_the_two_would_be_lost() throws Exception {
        String guarded = jdbi.withHandle(
                handle -> handle.createQuery("SELECT pg_get_functiondef('sum_usage(uuid[], integer[])'::regprocedure)")
                        .mapTo(String.class)
                        .one());
        String unguarded = guarded.replaceFirst("PERFORM 1 FROM equipment_item[^;]*;", "");
        assertThat(unguarded).isNotEqualTo(guarded);
        jdbi.useHandle(handle -> handle.getConnection().createStatement().execute(unguarded));
        try {
            twoAtOnce();
            assertThat(sum()).isEqualTo("1 1.00");
        } finally {
            jdbi.useHandle(handle -> handle.getConnection().createStatement().execute(guarded));
        }
    }

    /** The second writes while the first has not committed, and waits for it in one way or the other. */
    private void twoAtOnce() throws Exception {
        try (Handle first = jdbi.open()) {
            first.begin();
            insert(first, "R-1");
            Future<?> second = threads.submit(() -> jdbi.useTransaction(handle -> insert(handle, "R-2")));
            untilSomebodyWaits();
            first.commit();
            second.get();
        }
    }

    private void insert(Handle handle, String recordNo) {
        handle.createUpdate("""
                        INSERT INTO usage_record (id, item_id, record_no, used_on, user_organization,
                            user_organization_type, hours, state, version, created_at, updated_at)
                        SELECT gen_random_uuid(), i.id, :no, '2022-03-15', '예시소재', 'SMALL', 1, 'RECORDED', 0,
                            i.created_at, i.created_at
                        FROM equipment_item i WHERE i.id = CAST(:item AS uuid)""").bind("no", recordNo).bind("item", item).execute();
    }

    private void untilSomebodyWaits() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean waits = false;
        while (!waits && System.nanoTime() < until) {
            waits = jdbi.withHandle(
                    handle -> handle.createQuery("""
                            SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL
                            WHERE NOT l.granted AND d.datname = current_database()""").mapTo(Long.class).one() > 0);
        }
        assertThat(waits).as("the second waits for the first").isTrue();
    }

    private <T> List<T> together(Callable<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Future<T>> futures = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> threads.submit(() -> {
                    start.await();
                    return task.call();
                }))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private String sum() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT records || ' ' || hours FROM usage_year WHERE item_id = ?::uuid AND year = 2022")
                .bind(0, item)
                .mapTo(String.class)
                .one());
    }
}
