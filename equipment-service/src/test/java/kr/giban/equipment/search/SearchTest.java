package kr.giban.equipment.search;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import kr.giban.platform.testing.ProblemCheck;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {
    private Given.Center center;

    @Inject
    Jdbi jdbi;

    @Inject
    SearchFill fill;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void words_and_orders_without_end_are_refused() {
        for (String path : List.of("/v1/equipment", "/v1/equipment/facets", "/v1/equipment/utilization")) {
            as(null).queryParam("q", "abc ".repeat(60))
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("query:q"));
        }
        as(null).queryParam("sort", "costKrw,costKrw")
                .get("/v1/equipment")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:sort"));
    }

    @Test
    void a_compound_is_found_by_its_parts() {
        Given.stored(center, "A-1", "nameKo", "주사전자현미경", "nameEn", "Scanning electron microscope");
        Given.stored(center, "A-2", "nameKo", "원심분리기");
        for (String q : List.of("주사전자현미경", "전자현미경", "현미경", "주사전자", "전자 현미경을", "ELECTRON microscopes", "주사전")) {
            assertThat(found(q)).as(q).containsExactly("A-1");
        }
        assertThat(found("원심분리")).containsExactly("A-2");
        assertThat(found("현미경 원심분리기")).as("all words").isEmpty();
    }

    @Test
    void numbers_and_models_are_found_whole_and_by_their_beginning() {
        Given.stored(center, "2015/003-1", "model", "7890B GC", "nfecNo", "NFEC-2017-11-240982", "itubeNo", "IT-77/12");
        Given.stored(center, "X-2", "model", "DSC-3+", "nfecNo", "NFEC-2018-01-000001");
        for (String q : List.of(
                "2015/003-1",
                "2015/00",
                "7890B",
                "7890",
                "NFEC-2017-11-240982",
                "nfec-2017",
                "nfec20171124",
                "IT-77/12",
                "it-77")) {
            assertThat(found(q)).as(q).containsExactly("2015/003-1");
        }
        for (String q : List.of("DSC-3+", "dsc-3", "DSC3", "dsc", "X-2")) {
            assertThat(found(q)).as(q).containsExactly("X-2");
        }
        assertThat(found("gc 7890b")).containsExactly("2015/003-1");
        assertThat(found("890B")).as("no beginning").isEmpty();
        assertThat(found("6890B")).as("another number is no misspelling").isEmpty();
    }

    @Test
    void what_else_is_told_of_it_finds_it_too() {
        Given.stored(
                center,
                "T-1",
                "nameKo",
                "열분석기",
                "modelVariants",
                List.of("STA-449F5"),
                "serialNumber",
                "SN-20-00417",
                "measuredVariables",
                List.of("열용량"),
                "researchField",
                "세라믹 소재");
        for (String q : List.of("STA-449F5", "sta449", "SN-20-00417", "sn2000417", "열용량", "세라믹")) {
            assertThat(found(q)).as(q).containsExactly("T-1");
        }
    }

    @Test
    void every_way_in_makes_it_findable() {
        Response single = Given.stored(center, "P-1", "nameKo", "분광광도계", "keywords", List.of("자외선"));
        assertThat(found("자외선")).containsExactly("P-1");
        as(center.token())
                .contentType("application/json")
                .header("If-Match", single.header("ETag"))
                .body(Map.of("nameKo", "적외선분광기", "keywords", List.of()))
                .patch("/v1/equipment/{id}", single.<String>path("id"))
                .then()
                .statusCode(200);
        assertThat(found("자외선")).isEmpty();
        assertThat(found("적외선")).containsExactly("P-1");

        as(center.token())
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "centerCode",
                                center.code(),
                                "assetNo",
                                "B-1",
                                "item",
                                Given.item("nameKo", "오실로스코프")))))
                .post("/v1/equipment/bulk")
                .then()
                .statusCode(200);
        assertThat(found("오실로스코프")).containsExactly("B-1");

        StringBuilder file = new StringBuilder("자산번호,장비명(국문),모델명\n");
        for (int i = 1; i <= 120; i++) {
            file.append("F-").append(i).append(",유도결합플라즈마,ICP-").append(i).append('\n');
        }
        Steps.untilDone(center, Given.sent(center, file.toString(), Map.of("centerId", center.id())));
        assertThat(found("플라즈마 icp-77")).containsExactly("F-77");
        assertThat(unfilled()).isZero();

        // A file that says one thing of an item leaves the rest, and what it is found by.
        Steps.untilDone(center, Given.sent(center, "자산번호,규격\nF-77,진공펌프 포함\n", Map.of("centerId", center.id())));
        assertThat(found("플라즈마 진공펌프")).containsExactly("F-77");

        Response now = as(center.token()).get("/v1/equipment/{id}", single.<String>path("id"));
        as(center.token())
                .contentType("application/json")
                .header("If-Match", now.header("ETag"))
                .body(Map.of("kind", "SOLD", "reason", "매각"))
                .post("/v1/equipment/{id}/retire", single.<String>path("id"))
                .then()
                .statusCode(200);
        assertThat(found("적외선")).containsExactly("P-1");
    }

    @Test
    void what_was_made_by_another_version_or_not_at_all_is_made_anew_and_nothing_else_changes() {
        Response stored = Given.stored(center, "A-1", "nameKo", "표면조도계");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE equipment_item SET search_vector = NULL, search_version = 0 WHERE center_id = ?",
                UUID.fromString(center.id())));
        assertThat(found("표면")).isEmpty();
        assertThat(fill.runDue(Instant.EPOCH)).isPositive();
        assertThat(found("표면")).containsExactly("A-1");
        assertThat(as(center.token())
                        .get("/v1/equipment/{id}", stored.<String>path("id"))
                        .header("ETag"))
                .isEqualTo(stored.header("ETag"));
        assertThat(fill.runDue(Instant.EPOCH)).as("once").isZero();
    }

    @Test
    void batch_after_batch_is_filled_and_none_looks_at_what_the_batches_before_it_left() {
        fill.runDue(Instant.EPOCH);
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO equipment_item (id, center_id, asset_no, name_ko, reported_state, keywords, version, created_at,
                    updated_at)
                SELECT gen_random_uuid(), ?, 'F-' || n, '표면조도계', 'IN_USE', '{}', 0, now(), now()
                FROM generate_series(1, 2100) n""", UUID.fromString(center.id())));
        assertThat(fill.runDue(Instant.EPOCH)).isEqualTo(2100);
        assertThat(unfilled()).isZero();
        String plan = jdbi.withHandle(handle -> handle.createQuery("EXPLAIN " + SearchFill.FIND)
                .bind("version", SearchText.VERSION)
                .bind("afterVersion", 0)
                .bind("afterId", UUID.randomUUID())
                .bind("batch", 1000)
                .mapTo(String.class)
                .collect(Collectors.joining()));
        assertThat(plan)
                .contains("equipment_item_unfilled")
                .containsPattern("Index Cond: .*ROW\\(search_version, id\\) > ROW");
    }

    @Test
    void a_misspelled_maker_finds_those_that_look_alike_and_says_so() {
        Given.stored(center, "A-1", "maker", "Shimadzu", "model", "UV-2600");
        Given.stored(center, "A-2", "maker", "Agilent", "model", "7890B");
        list("q", "Shimazu", "center", center.code())
                .then()
                .body("items.assetNo", equalTo(List.of("A-1")), "items[0].matchedBy", equalTo("similar"));
        list("q", "Shimadzu UV", "center", center.code())
                .then()
                .body("items.assetNo", equalTo(List.of("A-1")), "items[0].matchedBy", equalTo("text"));
        list("q", "Shimazu Agilent", "center", center.code()).then().body("items", equalTo(List.of()));
        list("center", center.code()).then().body("items[0].matchedBy", nullValue());
    }

    @Test
    void a_maker_is_found_by_all_of_its_names() {
        Given.stored(center, "A-1", "maker", "Hitachi High-Tech Corp.", "nameKo", "주사전자현미경");
        Given.stored(center, "A-2", "maker", "(주)히타치하이테크", "nameKo", "주사전자현미경");
        Given.stored(center, "A-3", "maker", "Hitachi", "nameKo", "주사전자현미경");
        Given.stored(center, "B-1", "maker", "Waters", "nameKo", "주사전자현미경");
        Given.stored(center, "B-2", "maker", "JEOL", "nameKo", "원심분리기", "features", "water, waters");
        assertThat(found("히타치하이테크")).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(found("현미경 Hitachi High-Technologies")).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(found("원심분리기 히타치하이테크")).isEmpty();
        assertThat(found("워터스")).as("not all that is done with water").containsExactly("B-1");
        Response first = list("q", "히타치하이테크", "center", center.code(), "limit", 1);
        first.then().body("items.assetNo", equalTo(List.of("A-1")), "items[0].matchedBy", equalTo("text"));
        list("q", "히타치하이테크", "center", center.code(), "limit", 1, "cursor", first.path("next"))
                .then()
                .body("items.assetNo", equalTo(List.of("A-2")), "items[0].matchedBy", equalTo("text"));
        list("q", "히타치하이테크", "center", center.code(), "include", "total").then().body("total", equalTo(2));
    }

    @Test
    void the_pages_of_a_search_hold_to_the_similar_words_of_the_first() {
        String maker = "Zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        for (int i = 1; i <= 3; i++) {
            Given.stored(center, "A-" + i, "maker", maker);
        }
        String typo = maker + "x";
        Response first = list("q", typo, "limit", 2);
        first.then().body("items.matchedBy", equalTo(List.of("similar", "similar")));
        for (int i = 1; i <= 6; i++) {
            Given.stored(center, "B-" + i, "maker", typo);
        }
        Response rest = list("q", typo, "limit", 500, "cursor", first.path("next"));
        assertThat(rest.jsonPath().getList("items.assetNo")).contains("A-3");
        ProblemCheck.check(
                as(null).queryParam("q", typo).queryParam("cursor", "x.y").get("/v1/equipment"), 400, "invalid-cursor");
    }

    @Test
    void the_distance_to_the_centers_is_shown_filtered_and_sorted() {
        String maker = "m" + UUID.randomUUID();
        Given.Center seoul = at(37.5665, 126.9780);
        Given.Center daejeon = at(36.3504, 127.3845);
        Given.Center busan = at(35.1796, 129.0756);
        Given.stored(busan, "B-1", "maker", maker);
        Given.stored(center, "N-1", "maker", maker);
        Given.stored(daejeon, "D-1", "maker", maker);
        Given.stored(seoul, "S-1", "maker", maker);
        Given.stored(seoul, "S-2", "maker", maker);

        Response near = list("maker", maker, "near", "37.5665,126.9780", "sort", "distance");
        assertThat(near.jsonPath().getList("items.assetNo")).containsExactly("S-1", "S-2", "D-1", "B-1", "N-1");
        assertThat(near.jsonPath().getDouble("items[0].distanceKm")).isZero();
        assertThat(near.jsonPath().getDouble("items[2].distanceKm")).isBetween(138.0, 142.0);
        assertThat(near.jsonPath().getDouble("items[3].distanceKm")).isBetween(323.0, 327.0);
        near.then().body("items[4].distanceKm", nullValue());
        assertThat(list("maker", maker, "near", "37.5665,126.9780", "within", 150, "sort", "-distance")
                        .jsonPath()
                        .getList("items.assetNo"))
                .containsExactly("D-1", "S-1", "S-2");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page =
                    list("maker", maker, "near", "37.5665,126.9780", "sort", "distance", "limit", 2, "cursor", cursor);
            paged.addAll(page.jsonPath().getList("items.assetNo"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(paged).containsExactly("S-1", "S-2", "D-1", "B-1", "N-1");
    }

    @Test
    void what_is_no_place_is_refused() {
        Object[][] wrong = {
            {"near", "91,127"},
            {"near", "37"},
            {"near", "37,181"},
            {"within", 50},
            {"sort", "distance"},
            {"costBand", "10"}
        };
        for (Object[] one : wrong) {
            Response refused = as(null).queryParam(one[0].toString(), one[1]).get("/v1/equipment");
            ProblemCheck.check(refused, 400, "invalid-request");
        }
        as(null).queryParam("near", "37,127")
                .queryParam("within", 0)
                .get("/v1/equipment")
                .then()
                .statusCode(400);
    }

    private Given.Center at(double latitude, double longitude) {
        Given.Center somewhere = Given.center(center.organization(), "11");
        as(somewhere.token())
                .contentType("application/json")
                .header("If-Match", somewhere.etag())
                .body(Map.of("latitude", latitude, "longitude", longitude))
                .patch("/v1/centers/{id}", somewhere.id())
                .then()
                .statusCode(200)
                .body("latitude", equalTo((float) latitude));
        return somewhere;
    }

    private List<String> found(String q) {
        return list("q", q, "center", center.code()).jsonPath().getList("items.assetNo");
    }

    private static Response list(Object... parameters) {
        var request = as(null);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        Response answer = request.get("/v1/equipment");
        answer.then().statusCode(200);
        return answer;
    }

    private long unfilled() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM equipment_item WHERE (search_vector IS NULL OR search_version <> ?) AND center_id = ?")
                .bind(0, SearchText.VERSION)
                .bind(1, UUID.fromString(center.id()))
                .mapTo(long.class)
                .one());
    }
}
