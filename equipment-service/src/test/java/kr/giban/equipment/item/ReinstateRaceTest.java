package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two retired items of one center that had one number, one after the other, are brought back at the same instant. */
@QuarkusTest
class ReinstateRaceTest {
    private static final String GUARD = "equipment_item_nfec_in_use";

    private final String nfec =
            "NFEC-2018-05-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    @Inject
    Jdbi jdbi;

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void one_gets_the_number_back_and_the_other_is_told_of_a_conflict() throws Exception {
        List<Response> answers = bothAtOnce(retired("A-1"), retired("A-2"));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(lost -> assertThat(lost.<String>path("code")).isEqualTo("conflict"));
        assertThat(withTheNumber()).hasSize(1);
    }

    /** The control: were this not to give it to both, the test before would show nothing. */
    @Test
    void without_the_unique_index_both_get_it() throws Exception {
        String first = retired("A-1");
        String second = retired("A-2");
        String guard = jdbi.withHandle(handle -> handle.createQuery("SELECT pg_get_indexdef(?::regclass)")
                .bind(0, GUARD)
                .mapTo(String.class)
                .one());
        jdbi.useHandle(handle -> handle.execute("DROP INDEX " + GUARD));
        try {
            assertThat(bothAtOnce(first, second))
                    .extracting(Response::statusCode)
                    .containsOnly(200);
            assertThat(withTheNumber()).hasSize(2);
        } finally {
            jdbi.useHandle(handle -> {
                handle.execute("UPDATE equipment_item SET nfec_no = NULL WHERE nfec_no = ?", nfec);
                handle.execute(guard);
            });
        }
    }

    /** An item that had the number and was retired; its identifier. */
    private String retired(String assetNo) {
        String id = Given.stored(center, assetNo, "nfecNo", nfec).path("id");
        as(center.token())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("kind", "SCRAPPED", "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Both have looked whether the number is free before either writes: what both write into is locked until then. */
    private List<Response> bothAtOnce(String first, String second) throws Exception {
        List<CompletableFuture<Response>> asked;
        try (Handle holder = jdbi.open()) {
            holder.begin();
            holder.execute("LOCK TABLE audit_entry IN SHARE MODE");
            // A thread for each: the common pool may have only one.
            asked = Stream.of(first, second)
                    .map(id -> CompletableFuture.supplyAsync(() -> reinstate(id), task -> new Thread(task).start()))
                    .toList();
            await().until(() -> waitingToWrite() == 2);
            holder.rollback();
        }
        return List.of(asked.get(0).get(20, TimeUnit.SECONDS), asked.get(1).get(20, TimeUnit.SECONDS));
    }

    private int waitingToWrite() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM pg_locks"
                        + " WHERE NOT granted AND relation = 'audit_entry'::regclass AND mode = 'RowExclusiveLock'")
                .mapTo(int.class)
                .one());
    }

    private Response reinstate(String id) {
        return as(center.token())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("reason", "옆 장비였음"))
                .post("/v1/equipment/{id}/reinstate", id);
    }

    private List<String> withTheNumber() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT asset_no FROM equipment_item WHERE nfec_no = ? AND reported_state <> 'RETIRED'")
                .bind(0, nfec)
                .mapTo(String.class)
                .list());
    }
}
