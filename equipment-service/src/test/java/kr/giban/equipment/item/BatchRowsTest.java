package kr.giban.equipment.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.security.Actor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchRowsTest {
    private static final int ROWS = 600;
    private static final String READ_SO_FAR =
            "SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables"
                    + " WHERE relname IN ('intake_row', 'intake_batch')";

    @Inject
    Jdbi jdbi;

    @Inject
    ItemIntake intake;

    @Inject
    ObjectMapper json;

    @Test
    void what_a_batch_reads_grows_with_its_rows_though_statistics_tell_of_small_ones_only() {
        Given.Center center = Given.center();
        UUID batch = UuidV7.next();
        manySmallBatches();
        long read = QuarkusTransaction.requiringNew().call(() -> {
            intake.stage(
                    batch,
                    IntStream.rangeClosed(1, ROWS).mapToObj(i -> row(center, i)).iterator());
            IntakeCounts counts = intake.settle(batch, terms(center)).counts();
            assertThat(counts).isEqualTo(new IntakeCounts(ROWS - 1, 0, 0, 1));
            return number(READ_SO_FAR);
        });
        assertThat(read).isBetween((long) ROWS, 40L * ROWS);
        assertThat(number("SELECT count(*) FROM intake_row WHERE outcome = 'CREATED' AND batch_id = '" + batch + "'"))
                .isEqualTo(ROWS - 1);
    }

    private void manySmallBatches() {
        jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO intake_row (batch_id, position, new_id, cleared, faults)"
                    + " SELECT gen_random_uuid(), 1, gen_random_uuid(), '{}', '[]' FROM generate_series(1, 2000)");
            handle.execute("ANALYZE intake_row");
        });
    }

    /** All of them sound, but the last names the item of the first. */
    private IntakeRow row(Given.Center center, int position) {
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

    private static IntakeTerms terms(Given.Center center) {
        Actor sender = new Actor("s", center.organization(), Set.of("technopark"));
        return new IntakeTerms(false, false, false, sender, "r");
    }

    private long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(long.class).one());
    }
}
