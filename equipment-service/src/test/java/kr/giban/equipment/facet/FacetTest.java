package kr.giban.equipment.facet;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.search.Meaning;
import kr.giban.equipment.search.Sought;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacetTest {
    private static final List<Long> BOUNDS = List.of(100L);

    /** A maker that no other test knows: all of the tests' items are in one inventory. */
    private final String maker = "m" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @Inject
    FacetRepository repository;

    @Inject
    ItemListing listing;

    @Test
    void each_property_is_counted_without_its_own_filter_only() {
        Given.Center seoul = Given.center(Given.organization(), "11");
        Given.Center busan = Given.center(Given.organization(), "26");
        stored(seoul, "A-1", "classCode", "A", "costKrw", 20_000_000, "acquiredOn", "2017-01-01");
        stored(seoul, "A-2", "classCode", "A", "costKrw", 50_000_000, "acquiredOn", "2018-01-01");
        stored(seoul, "A-3", "classCode", "B", "costKrw", null, "acquiredOn", null);
        stored(busan, "B-1", "classCode", "A", "costKrw", 5_000_000_000L, "reportedState", "IDLE");

        JsonPath all = facets(Map.of());
        assertThat(all.getLong("total")).isEqualTo(4);
        assertThat(all.getBoolean("exact")).isTrue();
        assertThat(counts(all, "class-major")).isEqualTo(Map.of("A", 3, "B", 1));
        assertThat(counts(all, "class-sub")).isEmpty();
        assertThat(others(all, "class-sub")).as("of a class above").isEqualTo(4);
        assertThat(counts(all, "region")).isEqualTo(Map.of("11", 3, "26", 1));
        assertThat(counts(all, "center")).isEqualTo(Map.of(seoul.code(), 3, busan.code(), 1));
        assertThat(counts(all, "state")).isEqualTo(Map.of("IN_USE", 3, "IDLE", 1));
        assertThat(counts(all, "sharing")).isEqualTo(Map.of("JOINT_ALLOWED", 4));
        assertThat(counts(all, "year")).isEqualTo(Map.of("2017", 2, "2018", 1, "-", 1));
        assertThat(counts(all, "costBand"))
                .isEqualTo(Map.of("0-29999999", 1, "30000000-99999999", 1, "3000000000-", 1, "-", 1));

        JsonPath narrowed = facets(Map.of("region", "11", "class", "A"));
        assertThat(narrowed.getLong("total")).isEqualTo(2);
        assertThat(counts(narrowed, "region")).as("with class A").isEqualTo(Map.of("11", 2, "26", 1));
        assertThat(counts(narrowed, "class-major")).as("in 11").isEqualTo(Map.of("A", 2, "B", 1));
        assertThat(counts(narrowed, "year")).as("both").isEqualTo(Map.of("2017", 1, "2018", 1));
    }

    @Test
    void each_key_is_a_filter_that_leaves_as_many_as_it_says() {
        Given.Center gangwon = Given.center(Given.organization(), "51");
        String sub = Given.code();
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", sub, "nameEn", sub, "parent", "C"))
                .put("/v1/equipment-classes/{code}", sub)
                .then()
                .statusCode(200);
        for (int i = 0; i < 6; i++) {
            stored(
                    gangwon,
                    "A-" + i,
                    "classCode",
                    i % 2 == 0 ? sub : "C",
                    "costKrw",
                    i * 40_000_000L,
                    "acquiredOn",
                    (2015 + i % 3) + "-05-05");
        }
        JsonPath all = facets(Map.of());
        assertThat(counts(all, "class-sub")).isEqualTo(Map.of(sub, 3));
        assertThat(others(all, "class-sub")).isEqualTo(3);
        everyKeyIsAFilter(all);
    }

    @Test
    void what_has_no_value_is_found_under_the_key_that_counts_it_here_and_in_the_matrix() {
        Given.Center center = Given.center();
        String expired = Given.code();
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", expired, "nameEn", expired, "parent", "C"))
                .put("/v1/equipment-classes/{code}", expired)
                .then()
                .statusCode(200);
        stored(center, "A-1", "classCode", null);
        stored(center, "A-2", "classCode", expired, "sharing", null);
        stored(center, "A-3", "sharing", null, "acquiredOn", null);
        stored(center, "A-4", "sharing", null, "acquiredOn", null, "costKrw", null);
        stored(center, "A-5", "acquiredOn", null, "costKrw", null);
        stored(center, "A-6", "classCode", "C", "acquiredOn", null, "costKrw", null);
        stored(center, "A-7", "costKrw", null);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE code SET valid_to = '2020-12-31', valid_from = '2020-01-01' WHERE code = ?", expired));

        JsonPath all = facets(Map.of());
        assertThat(counts(all, "class-major")).containsEntry("-", 2);
        assertThat(counts(all, "class-sub")).containsExactly(Map.entry("-", 2));
        assertThat(counts(all, "class-small")).containsExactly(Map.entry("-", 2));
        assertThat(counts(all, "sharing")).containsEntry("-", 3);
        assertThat(counts(all, "year")).containsEntry("-", 4);
        assertThat(counts(all, "costBand")).containsEntry("-", 4);
        everyKeyIsAFilter(all);
        as(null).queryParam("maker", maker)
                .queryParam("sharing", "-", "SOLE")
                .queryParam("acquiredYear", "-", "2017")
                .queryParam("class", "A", "-")
                .get("/v1/equipment")
                .then()
                .body("items.assetNo", containsInAnyOrder("A-2", "A-3", "A-4"));

        for (String[] dimension :
                List.of(new String[] {"class", "class"}, new String[] {"sharing", "sharing"}, new String[] {
                    "year", "acquiredYear"
                })) {
            JsonPath whole = matrix(dimension[0], center);
            JsonPath none = matrix(dimension[0], center, dimension[1], "-");
            assertThat(none.getList("rowKeys.key")).containsExactly("-");
            assertThat(none.getInt("items"))
                    .as(dimension[0])
                    .isPositive()
                    .isEqualTo(whole.getList("cells.findAll { it.row == '-' }.items", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    private static JsonPath matrix(String rows, Given.Center center, String... filter) {
        var request =
                as(null).queryParam("rows", rows).queryParam("columns", "state").queryParam("center", center.code());
        if (filter.length > 0) {
            request.queryParam(filter[0], filter[1]);
        }
        Response answer = request.get("/v1/equipment/matrix");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private void everyKeyIsAFilter(JsonPath all) {
        for (Map<String, Object> facet : all.<Map<String, Object>>getList("facets")) {
            for (Object bucket : (Collection<?>) facet.get("buckets")) {
                Map<?, ?> one = (Map<?, ?>) bucket;
                as(null).queryParam("maker", maker)
                        .queryParam(facet.get("filter").toString(), one.get("key"))
                        .queryParam("include", "total")
                        .get("/v1/equipment")
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(one.get("items")));
            }
        }
    }

    @Test
    void the_words_of_a_search_narrow_it_and_the_centers_with_the_most_come_first() {
        Given.Center many = Given.center(Given.organization(), "11");
        Given.Center few = Given.center(Given.organization(), "11");
        stored(many, "A-1", "nameKo", "주사전자현미경");
        stored(many, "A-2", "nameKo", "광학현미경");
        stored(few, "B-1", "nameKo", "투과전자현미경");
        stored(few, "B-2", "nameKo", "원심분리기");
        JsonPath found = facets(Map.of("q", "현미경", "centers", 1));
        assertThat(found.getLong("total")).isEqualTo(3);
        assertThat(counts(found, "center")).isEqualTo(Map.of(many.code(), 2));
        assertThat(others(found, "center")).isEqualTo(1);
        assertThat(facets(Map.of("q", "현미경 없는낱말")).getLong("total")).isZero();
    }

    @Test
    void many_are_estimated_without_leaning_to_a_side_and_say_so() {
        Given.Center center = Given.center();
        for (int part = 0; part < 4; part++) {
            int from = part * 500;
            List<Map<String, Object>> items = IntStream.range(from, from + 500)
                    .mapToObj(i -> Map.<String, Object>of(
                            "centerCode",
                            center.code(),
                            "assetNo",
                            "N-" + i,
                            "item",
                            Given.item("maker", maker, "classCode", i < 1500 ? "A" : "B", "costKrw", i % 200)))
                    .toList();
            as(center.token())
                    .contentType("application/json")
                    .body(Map.of("items", items))
                    .post("/v1/equipment/bulk")
                    .then()
                    .statusCode(200);
        }
        LocalDate day = LocalDate.of(2022, 3, 21);
        ItemSelection selection = listing.select(new ItemFilter(), day, Sought.of(maker, Meaning.WHOLE));
        Counted exact = jdbi.withHandle(handle -> repository.count(handle, selection, BOUNDS, 2000));
        assertThat(exact.exact()).isTrue();
        assertThat(exact.total()).isEqualTo(2000);
        Counted estimate = jdbi.withHandle(handle -> repository.count(handle, selection, BOUNDS, 100));
        assertThat(estimate.exact()).isFalse();
        // One in sixteen of 2,000 is 125, give or take 11: five times that is never seen.
        assertThat(estimate.total()).isBetween(1100L, 2900L);
        double share = (double) estimate.by(Counted.Property.CLASS).get("A") / estimate.total();
        assertThat(share).isBetween(0.55, 0.95);
        assertThat(estimate.by(Counted.Property.BAND).keySet()).containsExactly("0", "1");
    }

    @Test
    void bands_of_cost_must_ascend() {
        for (List<Object> bounds :
                List.<List<Object>>of(List.of(), List.of(5, 5), List.of(10, 5), List.of("x"), List.of(0))) {
            as(Tokens.of("operator"))
                    .contentType("application/json")
                    .body(Map.of("validFrom", "2030-01-01", "value", bounds, "source", "test"))
                    .put("/v1/rules/equipment/cost-bands-krw")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/value")));
        }
    }

    private void stored(Given.Center center, String assetNo, Object... fields) {
        Object[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "maker";
        all[fields.length + 1] = maker;
        Given.stored(center, assetNo, all);
    }

    private JsonPath facets(Map<String, ?> parameters) {
        var request = as(null).queryParam("maker", maker);
        parameters.forEach(request::queryParam);
        Response answer = request.get("/v1/equipment/facets");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static int others(JsonPath facets, String name) {
        return facets.param("name", name).getInt("facets.find { it.name == name }.others");
    }

    private static Map<String, Integer> counts(JsonPath facets, String name) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Map<String, Object>> buckets =
                facets.param("name", name).getList("facets.find { it.name == name }.buckets");
        buckets.forEach(bucket -> counts.put(bucket.get("key").toString(), (Integer) bucket.get("items")));
        return counts;
    }
}
