package kr.giban.equipment.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.security.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchRowsTest {
    private static final int ROWS = 600;

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Inject
    Jdbi jdbi;

    @Inject
    ItemIntake intake;

    @Inject
    ObjectMapper json;

    @Test
    void the_work_grows_with_the_rows_though_statistics_tell_of_small_batches_only() {
        staged((handle, batch) -> {
            BatchRows rows = BatchRows.of(handle, batch);
            for (String statement : List.of(IntakeSql.FIND_FAULTS, DuplicateSql.FIND, IntakeSql.WRITE)) {
                assertThat(work(rows, statement)).as(statement).isBetween((long) ROWS, 60L * ROWS);
            }
        });
    }

    @Test
    void among_the_rows_of_all_batches_it_would_grow_with_their_square() {
        staged((handle, batch) -> {
            BatchRows staged = BatchRows.staged(handle, batch);
            staged.update(IntakeSql.FIND_CENTERS).execute();
            staged.update(DuplicateSql.FIND).execute();
            assertThat(work(staged, IntakeSql.WRITE)).isGreaterThan((long) ROWS * ROWS / 4);
        });
    }

    /** Without other ways only the indexes are left, if the statements say what these are of. */
    @Test
    void items_are_found_by_number_by_the_indexes_of_those_in_use() {
        staged((handle, batch) -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            BatchRows rows = BatchRows.of(handle, batch);
            assertThat(plan(rows, DuplicateSql.FIND))
                    .contains("equipment_item_retired")
                    .doesNotContain("Seq Scan on equipment_item");
            handle.execute("SET LOCAL enable_hashjoin = off");
            handle.execute("SET LOCAL enable_mergejoin = off");
            assertThat(plan(rows, IntakeSql.FIND_FAULTS))
                    .contains("equipment_item_nfec_in_use", "equipment_item_itube_in_use")
                    .doesNotContain("Seq Scan on equipment_item");
        });
    }

    private static String plan(BatchRows rows, String statement) {
        return String.join(
                "\n",
                rows.query("EXPLAIN " + statement)
                        .bind("today", LocalDate.of(2022, 3, 21))
                        .bind("now", Instant.EPOCH)
                        .bind("organization", "o")
                        .bind("reinstates", false)
                        .configure(SqlStatements.class, unused -> unused.setUnusedBindingAllowed(true))
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void what_a_large_batch_came_to_is_found_with_its_rows() {
        UUID batch = UuidV7.next();
        IntakeCounts counts = QuarkusTransaction.requiringNew().call(() -> {
            stage(batch);
            return intake.settle(batch, terms()).counts();
        });
        assertThat(counts).isEqualTo(new IntakeCounts(ROWS - 1, 0, 0, 1));
        assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM intake_row WHERE outcome = 'CREATED' AND batch_id = :batch")
                        .bind("batch", batch)
                        .mapTo(long.class)
                        .one()))
                .isEqualTo(ROWS - 1);
    }

    /** How many rows the steps of the statement's plan gave or passed over, all together. */
    private long work(BatchRows rows, String statement) {
        String plan = rows.query("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + statement)
                .bind("today", LocalDate.of(2022, 3, 21))
                .bind("organization", center.organization())
                .bind("write", true)
                .bind("now", Instant.parse("2022-03-21T00:00:00Z"))
                .bind("millis", 1L)
                .bind("subject", "s")
                .bindArray("roles", String.class, Set.of("technopark"))
                .bind("requestId", "r")
                .bind("reinstates", false)
                .bind("reinstatement", (String) null)
                .configure(SqlStatements.class, unused -> unused.setUnusedBindingAllowed(true))
                .mapTo(String.class)
                .one();
        try {
            return work(json.readTree(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long work(JsonNode step) {
        double own = step.path("Actual Loops").asDouble()
                * (step.path("Actual Rows").asDouble()
                        + step.path("Rows Removed by Join Filter").asDouble());
        long below = 0;
        for (JsonNode each : step) {
            below += each.isContainerNode() ? work(each) : 0;
        }
        return Math.round(own) + below;
    }

    /** Works on a staged batch among many small ones, and undoes all of it but those. */
    private void staged(BiConsumer<Handle, UUID> work) {
        UUID batch = UuidV7.next();
        manySmallBatches();
        QuarkusTransaction.begin();
        try {
            stage(batch);
            jdbi.useHandle(handle -> work.accept(handle, batch));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void stage(UUID batch) {
        intake.stage(batch, IntStream.rangeClosed(1, ROWS).mapToObj(i -> row(i)).iterator());
    }

    private void manySmallBatches() {
        jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO intake_row (batch_id, position, new_id, cleared, faults)"
                    + " SELECT gen_random_uuid(), 1, gen_random_uuid(), '{}', '[]' FROM generate_series(1, 2000)");
            handle.execute("ANALYZE intake_row");
        });
    }

    /** All of them sound, but the last names the item of the first. */
    private IntakeRow row(int position) {
        return new IntakeRow(
                position,
                position + 1,
                List.of(),
                center.code(),
                null,
                "A-" + position % (ROWS - 1),
                json.convertValue(Given.item(), ItemContent.class),
                Set.of(),
                List.of());
    }

    private IntakeTerms terms() {
        Actor sender = new Actor("s", center.organization(), Set.of("technopark"));
        return new IntakeTerms(false, false, false, sender, "r");
    }
}
