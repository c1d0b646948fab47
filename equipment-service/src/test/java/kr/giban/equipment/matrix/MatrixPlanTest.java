package kr.giban.equipment.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;

/** Which ways the planner goes to a matrix, among items of which many have changed; all of it is undone. */
@QuarkusTest
class MatrixPlanTest {
    private static final int ROWS = 20_000;

    @Inject
    Jdbi jdbi;

    @Inject
    ItemListing listing;

    @Test
    void any_two_dimensions_of_now_are_added_up_from_counts() {
        inventory(handle -> {
            for (Dimension rows : Dimension.values()) {
                for (Dimension columns : Dimension.values()) {
                    if (rows != columns) {
                        assertThat(plan(handle, rows, columns, Optional.empty()))
                                .as(rows + " by " + columns)
                                .contains("equipment_tally")
                                .doesNotContain("equipment_item", "equipment_counted");
                    }
                }
            }
        });
    }

    @Test
    void of_the_past_only_what_ended_after_the_moment_is_read() {
        inventory(handle -> assertThat(plan(
                        handle, Dimension.SHARING, Dimension.YEAR, Optional.of(Instant.parse("2102-03-01T00:00:00Z"))))
                .contains("equipment_counted", "Bitmap Index Scan on equipment_counted_before_until")
                .doesNotContain("Seq Scan on equipment_counted_before", "equipment_item"));
    }

    /** What is asked every few seconds must not count the counts. */
    @Test
    void whether_writers_have_left_many_counts_is_told_by_those_alone() {
        inventory(handle -> {
            handle.execute("""
                    INSERT INTO equipment_tally
                    SELECT 3, gen_random_uuid(), 'A', 'IN_USE', NULL, NULL, 1, 1, 0, 0, n % 100 = 0 FROM generate_series(1, ?) n""", ROWS);
            handle.execute("ANALYZE equipment_tally");
            assertThat(plan(handle.createQuery("EXPLAIN " + TallyMerge.TOO_MANY).bind("loose", 100)))
                    .contains("equipment_tally_loose")
                    .doesNotContain("Seq Scan");
        });
    }

    private String plan(Handle handle, Dimension rows, Dimension columns, Optional<Instant> moment) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        MatrixQuery query = new MatrixQuery(
                rows, columns, Measure.UTILIZATION, ClassLevel.MAJOR, new AsOf(day, moment), Optional.empty());
        var selection = listing.select(new ItemFilter(), day);
        return plan(MatrixRepository.bind(
                handle.createQuery("EXPLAIN " + MatrixSql.of(query, selection)), query, selection, Map.of("11", "11")));
    }

    private static String plan(Query query) {
        return query.mapTo(String.class).list().stream().collect(Collectors.joining("\n"));
    }

    private void inventory(Consumer<Handle> work) {
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(handle -> {
                handle.execute("""
                        INSERT INTO equipment_counted
                        SELECT gen_random_uuid(), gen_random_uuid(), 'A', 'IN_USE', NULL, date '2000-01-01' + n % 8000, n, NULL,
                            timestamptz '2100-01-01' + n * interval '1 hour'
                        FROM generate_series(1, ?) n""", ROWS);
                handle.execute("""
                        INSERT INTO equipment_counted_before
                        SELECT item_id, center_id, class_code, 'IDLE', sharing, acquired_on, cost_krw, utilization_percent,
                            '2100-01-01', since
                        FROM equipment_counted WHERE since > '2100-01-01' ORDER BY since""");
                handle.execute("ANALYZE equipment_counted");
                handle.execute("ANALYZE equipment_counted_before");
                work.accept(handle);
            });
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
