package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What anyone may read ends in time; the limit is a second in these tests. */
@QuarkusTest
class ReadLimitTest {
    private static final String BUSY = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND state <> 'idle' AND query LIKE 'select * from rule order by %'";

    @Inject
    Jdbi jdbi;

    @Test
    void a_public_read_that_takes_too_long_is_given_up_and_says_so() {
        try (Handle other = jdbi.open()) {
            other.begin();
            other.execute("LOCK TABLE rule IN ACCESS EXCLUSIVE MODE");
            given().header("Accept-Language", "en")
                    .get("/v1/rules/sample")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("30"))
                    .body("code", equalTo("read-too-long"), "detail", containsString("Nothing was changed"));
            await("connections that still run it, or are stuck in its transaction")
                    .until(() -> other.createQuery(BUSY).mapTo(long.class).one() == 0);
            other.rollback();
        }
        given().get("/v1/rules/sample").then().statusCode(200);
    }

    @Test
    void so_is_a_list_that_hibernate_reads() {
        try (Handle other = jdbi.open()) {
            other.begin();
            other.execute("LOCK TABLE widget IN ACCESS EXCLUSIVE MODE");
            given().get("/v1/widgets").then().statusCode(503).body("code", equalTo("read-too-long"));
            other.rollback();
        }
        given().get("/v1/widgets").then().statusCode(200);
    }

    @Test
    void a_write_waits_as_long_as_it_must_and_so_does_what_no_request_asked_for() throws Exception {
        CompletableFuture<Response> write;
        try (Handle other = jdbi.open()) {
            other.begin();
            other.execute("LOCK TABLE rule IN ACCESS EXCLUSIVE MODE");
            write = CompletableFuture.supplyAsync(
                    () -> given().header("Authorization", "Bearer " + Tokens.of("operator"))
                            .contentType("application/json")
                            .body(Map.of("validFrom", "2091-01-01", "value", 7, "source", "시험"))
                            .put("/v1/rules/sample/widget.max-quantity"));
            // Longer than a read would be let wait.
            other.createQuery("SELECT count(pg_sleep(1.3))").mapTo(long.class).one();
            assertThat(write).isNotDone();
            other.rollback();
        }
        assertThat(write.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
}
