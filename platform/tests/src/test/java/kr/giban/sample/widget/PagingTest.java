package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {
    @Inject
    Jdbi jdbi;

    @Test
    void no_row_is_seen_twice_or_skipped_while_others_write() {
        Set<String> lasting = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            lasting.add(insert("page-" + UUID.randomUUID()));
        }
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                String passing = insert("page-" + UUID.randomUUID());
                jdbi.useHandle(db -> db.execute("delete from widget where id = ?::uuid", passing));
            }
        });
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = given().queryParam("limit", 7)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/widgets");
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("next");
        } while (cursor != null);
        done.set(true);
        writer.join();
        assertThat(seen).doesNotHaveDuplicates().containsAll(lasting);
    }

    @Test
    void the_next_page_stands_in_the_link_header_and_the_total_comes_on_request() {
        insert("link-a-" + UUID.randomUUID());
        insert("link-b-" + UUID.randomUUID());
        Response page =
                given().queryParam("limit", 1).queryParam("include", "total").get("/v1/widgets");
        String next = page.path("next");
        assertThat(page.header("Link")).contains("cursor=" + next).endsWith("rel=\"next\"");
        assertThat(page.<Integer>path("total")).isGreaterThanOrEqualTo(2);
        assertThat(given().queryParam("limit", 1).get("/v1/widgets").<Object>path("total"))
                .isNull();
    }

    @Test
    void a_bad_date_in_a_filter_is_named() {
        Response answer = given().queryParam("madeFrom", "22-3-1").get("/v1/widgets");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("query:madeFrom");
    }

    private String insert(String name) {
        String id = UUID.randomUUID().toString();
        jdbi.useHandle(db -> db.execute(
                "insert into widget (id, name, quantity, organization, state, version) values (?::uuid, ?, 1, 'o', 'DRAFT', 0)",
                id,
                name));
        return id;
    }
}
