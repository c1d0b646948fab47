package kr.giban.equipment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How far an import is can be seen while its step goes on, though nothing that the step does can. */
@QuarkusTest
class ImportProgressTest {
    private static final int ROWS = 600;
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND state = 'active' AND query LIKE 'WITH merged%'";

    @Inject
    Jdbi jdbi;

    @Test
    void an_import_that_stores_its_rows_tells_how_far_it_is_and_nothing_when_it_is_through() throws Exception {
        Steps.drain();
        Given.Center center = Given.center();
        String id = Given.sent(center, file(), Map.of("centerId", center.id()));
        while (!"STAGED".equals(Steps.shown(center, id).getString("phase"))) {
            Steps.take();
        }
        Thread worker = new Thread(Steps::take);
        try (Handle handle = jdbi.open()) {
            handle.begin();
            // Lets it look and lock, and not write.
            handle.execute("LOCK TABLE equipment_item IN SHARE ROW EXCLUSIVE MODE");
            worker.start();
            while (number(WAITING) == 0) {
                Thread.onSpinWait();
            }
            JsonPath storing = Steps.shown(center, id);
            assertThat(storing.getString("state")).isEqualTo("RUNNING");
            assertThat(storing.getString("progress.step")).isEqualTo("WRITING");
            assertThat(storing.getString("progress.at")).isNotBlank();
            assertThat(storing.getInt("counts.read")).isEqualTo(ROWS);
            handle.rollback();
        }
        worker.join();
        JsonPath done = Steps.untilDone(center, id);
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.<Object>get("progress")).isNull();
        assertThat(number("SELECT count(*) FROM import_progress")).isZero();
    }

    /** Over a connection of its own: what others do is seen once in a transaction. */
    private int number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    private static String file() {
        return "자산번호,장비명\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj("A-%d,현미경\n"::formatted)
                        .collect(Collectors.joining());
    }
}
