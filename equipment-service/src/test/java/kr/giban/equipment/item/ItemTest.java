package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemTest {
    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Inject
    Jdbi jdbi;

    @Test
    void a_sync_needs_no_reading_before_and_an_old_message_changes_nothing() {
        Given.put(center, "A-1", Given.item("sourceVersion", 5)).then().statusCode(201);
        Response same = Given.put(center, "A-1", Given.item("sourceVersion", 6));
        same.then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(events(same.path("id"))).as("nothing changed").containsExactly("equipment.created");

        Given.put(center, "A-1", Given.item("sourceVersion", 5, "location", "지하"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-source"), "stored", equalTo(6));
        Given.put(center, "A-1", Given.item("sourceVersion", 7, "location", "2층"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("location", equalTo("2층"));
    }

    @Test
    void a_put_asks_for_one_of_its_conditions() {
        Given.put(center, "A-1", Given.item())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-or-source-version"));
        Given.stored(center, "A-1");
        Given.put(center, "A-1", Given.item(), "If-None-Match", "*")
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
        Given.put(center, "A-2", Given.item(), "If-Match", "\"0\"").then().statusCode(412);
        Given.put(center, "A-1", Given.item("maker", null), "If-Match", "\"0\"")
                .then()
                .statusCode(200)
                .body("maker", nullValue());
    }

    @Test
    void of_many_who_create_one_asset_number_one_does() throws Exception {
        Callable<Integer> put = () ->
                Given.put(center, "A-1", Given.item(), "If-None-Match", "*").statusCode();
        assertThat(atOnce(8, put)).containsOnlyOnce(201).containsOnly(201, 412);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_placeholder_is_no_number_and_a_number_belongs_to_one_item() {
        Given.stored(center, "A-1", "nfecNo", "NFEC-0000-00-000000").then().body("nfecNo", nullValue());
        String number = "NFEC-2017-11-%06d".formatted(System.nanoTime() % 1_000_000);
        Given.stored(center, "A-2", "nfecNo", number).then().body("nfecNo", equalTo(number));
        Given.put(center, "A-3", Given.item("nfecNo", number), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("number-taken")), "errors.assetNo", equalTo(List.of("A-2")));
    }

    @Test
    void every_fault_is_told_at_once() {
        Map<String, Object> item = Given.item(
                "nfecNo", "NFEC-17-3-12",
                "classCode", "Z9999",
                "acquiredOn", "2199-01-01",
                "sharing", "SOLE",
                "utilizationPercent", 12.5,
                "retirementKind", "SOLD");
        Given.put(center, "A-1", item, "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/nfecNo", "/classCode", "/acquiredOn", "/soleUseReason", "/utilizationYear"),
                        "errors.code",
                        hasItems("retirement-needs-retired"));
        assertThat(count()).isZero();
    }

    @Test
    void only_the_reporting_organization_writes_and_only_it_sees_the_operator() {
        Response stored = Given.stored(center, "A-1");
        String path = "/v1/equipment/" + stored.path("id");
        stored.then().body("operatorName", equalTo("이예시"));
        as(null).get(path).then().body("operatorName", equalTo("***"), "operatorPhone", equalTo("***"));
        as(Tokens.of("technopark", "tp-other")).get(path).then().body("operatorPhone", equalTo("***"));
        as(null).queryParam("center", center.code())
                .get("/v1/equipment")
                .then()
                .body("items.operatorName", equalTo(List.of("***")));
        assertThat(as(null).accept("text/csv")
                        .queryParam("center", center.code())
                        .get("/v1/equipment")
                        .asString())
                .startsWith("\uFEFF센터코드,자산번호")
                .contains(center.code() + ",A-1")
                .doesNotContain("이예시");
        List<String> texts = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT coalesce(data::text, '') FROM outbox UNION ALL SELECT coalesce(after::text, '')"
                                + " || coalesce(before::text, '') FROM audit_entry")
                .mapTo(String.class)
                .list());
        assertThat(texts).noneMatch(text -> text.contains("이예시") || text.contains("02-0000-0002"));
    }

    @Test
    void a_retired_item_does_not_come_back() {
        Response stored = Given.stored(center, "A-1");
        Response retired = as(center.token())
                .header("If-Match", stored.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "SCRAPPED", "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", stored.<String>path("id"));
        retired.then().statusCode(200).body("reportedState", equalTo("RETIRED"), "retirementKind", equalTo("SCRAPPED"));
        assertThat(events(stored.path("id"))).containsExactly("equipment.created", "equipment.retired");
        Given.put(center, "A-1", Given.item("reportedState", "IN_USE"), "If-Match", retired.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("item-retired")));
    }

    @Test
    void the_derived_state_follows_the_utilization() {
        Object[][] cases = {{0, "IDLE"}, {10, "UNDERUSED"}, {10.01, "IN_USE"}};
        for (Object[] one : cases) {
            Given.stored(center, "U-" + one[0], "utilizationYear", 2021, "utilizationPercent", one[0])
                    .then()
                    .body("derivedState", equalTo(one[1]), "reportedState", equalTo("IN_USE"));
            assertThat(assetNumbers("derivedState", one[1]))
                    .as("the filter agrees")
                    .containsExactly("U-" + one[0]);
        }
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        for (int i = 1; i <= 7; i++) {
            Given.stored(center, "A-" + i, "costKrw", i % 3 * 10_000_000, "model", "모델" + i);
        }
        assertThat(assetNumbers("costFrom", 10_000_000, "costTo", 10_000_000)).containsExactly("A-1", "A-4", "A-7");
        assertThat(assetNumbers("q", "현미경 모델5")).containsExactly("A-5");
        assertThat(assetNumbers("q", "100%")).isEmpty();
        assertThat(assetNumbers("class", "A", "region", "11")).hasSize(7);
        assertThat(assetNumbers("class", "B")).isEmpty();

        Response first = list("sort", "-costKrw,assetNo", "limit", 4, "include", "total");
        first.then().body("items.assetNo", equalTo(List.of("A-2", "A-5", "A-1", "A-4")), "total", equalTo(7));
        list("sort", "-costKrw,assetNo", "limit", 4, "cursor", first.path("next"))
                .then()
                .body("items.assetNo", equalTo(List.of("A-7", "A-3", "A-6")), "next", nullValue());
    }

    private List<String> assetNumbers(Object... parameters) {
        return list(parameters).jsonPath().getList("items.assetNo");
    }

    private Response list(Object... parameters) {
        var request = as(null).queryParam("center", center.code());
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        Response answer = request.get("/v1/equipment");
        answer.then().statusCode(200);
        return answer;
    }

    private List<String> events(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT type FROM outbox WHERE subject = :s ORDER BY ordinal")
                        .bind("s", "equipment/" + id)
                        .mapTo(String.class)
                        .list());
    }

    private long count() {
        return list("include", "total").jsonPath().getLong("total");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            Stream<Future<T>> all = threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> work).toList())
                    .stream();
            return all.map(ItemTest::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
