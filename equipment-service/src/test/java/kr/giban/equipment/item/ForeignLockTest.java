package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.giban.equipment.Given;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whose items a request may keep others from. */
@QuarkusTest
class ForeignLockTest {
    @Inject
    Jdbi jdbi;

    @Test
    void who_names_another_s_items_neither_waits_for_them_nor_holds_them_and_who_writes_its_own_does()
            throws Exception {
        Given.Center own = Given.center();
        Given.Center other = Given.center();
        Given.stored(other, "A-1");
        CompletableFuture<Response> waiting;
        try (Handle holder = jdbi.open()) {
            holder.begin();
            holder.execute("SELECT 1 FROM equipment_item WHERE center_id = ? FOR UPDATE", UUID.fromString(other.id()));

            CompletableFuture.supplyAsync(() -> bulk(own, other))
                    .get(20, TimeUnit.SECONDS)
                    .then()
                    .statusCode(200)
                    .body("results[0].outcome", equalTo("CREATED"))
                    .body("results[1].errors[0].code", equalTo("not-your-organization"));

            waiting = CompletableFuture.supplyAsync(() -> bulk(other, other));
            await().until(() -> waitsFor(holder));
            assertThat(waiting).isNotDone();
            holder.rollback();
        }
        waiting.get(20, TimeUnit.SECONDS).then().statusCode(200).body("results[1].outcome", equalTo("UPDATED"));
    }

    private boolean waitsFor(Handle holder) {
        int pid = holder.createQuery("SELECT pg_backend_pid()").mapTo(int.class).one();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE :pid = ANY (pg_blocking_pids(pid)))")
                .bind("pid", pid)
                .mapTo(boolean.class)
                .one());
    }

    private static Map<String, Object> row(Given.Center center, String assetNo) {
        return Map.of("centerCode", center.code(), "assetNo", assetNo, "item", Given.item("nameKo", "다른 이름"));
    }

    private static Response bulk(Given.Center sender, Given.Center named) {
        return as(sender.token())
                .contentType("application/json")
                .queryParam("mode", "partial")
                .body(Map.of("items", List.of(row(sender, "NEW-1"), row(named, "A-1"))))
                .post("/v1/equipment/bulk");
    }
}
