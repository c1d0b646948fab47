package kr.giban.equipment.matrix;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.equipment.usage.Diaries;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatrixTest {
    private final String organization = Given.organization();

    @Inject
    Jdbi jdbi;

    @Inject
    TallyMerge merge;

    @Test
    void every_crossing_has_a_cell_also_where_nothing_is() {
        Given.Center seoul = Given.center(organization, "11");
        Given.Center busan = Given.center(organization, "26");
        Given.stored(seoul, "A-1", "classCode", "A", "costKrw", 100);
        Given.stored(seoul, "A-2", "classCode", "A", "costKrw", 50);
        Given.stored(busan, "B-1", "classCode", "B", "costKrw", 7);
        Given.stored(busan, "B-2", "classCode", null);
        Given.stored(busan, "B-3", "classCode", "B", "reportedState", "RETIRED");

        JsonPath count = matrix(Map.of("center", List.of(seoul.code(), busan.code())));
        assertThat(count.getList("rowKeys.key")).containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "-");
        assertThat(count.getList("columnKeys")).hasSize(17);
        assertThat(count.getList("cells")).hasSize(9 * 17);
        assertThat(value(count, "A", "11")).isEqualTo(2);
        assertThat(value(count, "B", "26")).as("the retired one does not count").isEqualTo(1);
        assertThat(value(count, "-", "26")).isEqualTo(1);
        assertThat(value(count, "H", "50")).as("a blank").isEqualTo(0);
        assertThat(count.getInt("items")).isEqualTo(4);

        JsonPath cost = matrix(Map.of("center", List.of(seoul.code(), busan.code()), "measure", "cost"));
        assertThat(value(cost, "A", "11")).isEqualTo(150);
    }

    @Test
    void utilization_is_the_mean_of_what_is_known() {
        Given.Center center = Given.center(organization, "11");
        Given.stored(center, "A-1", "utilizationYear", 2021, "utilizationPercent", 10);
        Given.stored(center, "A-2", "utilizationYear", 2021, "utilizationPercent", 25.5);
        Given.stored(center, "A-3");
        JsonPath matrix = matrix(Map.of("center", center.code(), "measure", "utilization", "columns", "year"));
        assertThat(value(matrix, "A", "2017")).isEqualTo(17.75f);
        assertThat(value(matrix, "B", "2017")).isNull();
    }

    @Test
    void utilization_of_a_year_goes_by_the_diary_and_else_by_what_was_reported_for_that_year() {
        Given.Center center = Given.center(organization, "11");
        String both = Given.stored(center, "A-1", "utilizationYear", 2021, "utilizationPercent", 90)
                .path("id");
        Given.stored(center, "A-2", "utilizationYear", 2021, "utilizationPercent", 20);
        Given.stored(center, "A-3", "utilizationYear", 2020, "utilizationPercent", 70);
        Diaries.usedDaily(center, both, LocalDate.of(2021, 5, 1), 25);
        Map<String, Object> of2021 = Map.of("center", center.code(), "measure", "utilization", "utilizationYear", 2021);
        JsonPath matrix = matrix(of2021);
        assertThat(value(matrix, "A", "11"))
                .as("30 % by the diary, 20 % as reported")
                .isEqualTo(25.0f);
        assertThat(matrix.getInt("items")).isEqualTo(3);
        assertThat(value(matrix(Map.of("center", center.code(), "measure", "utilization")), "A", "11"))
                .as("as last reported")
                .isEqualTo(60.0f);
        Map<String, Object> idle = new java.util.HashMap<>(of2021);
        idle.put("derivedState", "IN_USE");
        assertThat(value(matrix(idle), "A", "11"))
                .as("a filter by state has a year of its own")
                .isEqualTo(25.0f);
        as(null).queryParams(of2021)
                .queryParam("asOf", "2026-01-01T00:00:00Z")
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("filter-without-history")));
        as(null).queryParam("utilizationYear", 2021)
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("year-without-utilization")));
    }

    @Test
    void a_gangwon_center_of_2022_is_region_42_and_of_2024_is_51() {
        Given.Center center = Given.center(organization, "51");
        Given.stored(center, "A-1");
        assertThat(value(matrix(Map.of("center", center.code(), "asOf", "2022-03-20")), "A", "42"))
                .isEqualTo(1);
        assertThat(value(matrix(Map.of("center", center.code(), "asOf", "2024-03-20")), "A", "51"))
                .isEqualTo(1);
        as(null).queryParam("region", "42")
                .queryParam("center", center.code())
                .get("/v1/equipment")
                .then()
                .body("items.assetNo", equalTo(List.of("A-1")));
    }

    @Test
    void a_class_counts_under_each_class_above_it() {
        String sub = Given.code();
        String small = Given.code();
        putClass(sub, "C");
        putClass(small, sub);
        Given.Center center = Given.center(organization, "11");
        Given.stored(center, "A-1", "classCode", small);
        assertThat(value(matrix(Map.of("center", center.code())), "C", "11")).isEqualTo(1);
        assertThat(value(matrix(Map.of("center", center.code(), "level", "sub")), sub, "11"))
                .isEqualTo(1);
        assertThat(value(matrix(Map.of("center", center.code(), "level", "small")), small, "11"))
                .isEqualTo(1);
        as(null).queryParam("class", sub).get("/v1/equipment").then().body("items.assetNo", equalTo(List.of("A-1")));
    }

    @Test
    void each_item_can_be_counted_under_the_very_class_that_it_was_given() {
        String sub = Given.code();
        String small = Given.code();
        putClass(sub, "D");
        putClass(small, sub);
        Given.Center center = Given.center(organization, "11");
        Given.stored(center, "A-1", "classCode", "D");
        Given.stored(center, "A-2", "classCode", sub);
        Given.stored(center, "A-3", "classCode", small);
        JsonPath own = matrix(Map.of("center", center.code(), "level", "own"));
        for (String code : List.of("D", sub, small)) {
            assertThat(value(own, code, "11")).as(code).isEqualTo(1);
        }
        assertThat(own.getList("rowKeys.key")).contains("A", "H", sub, small).doesNotContain("-");
    }

    @Test
    void what_was_counted_when_items_changed_is_what_counting_them_gives() {
        Given.Center center = Given.center(organization, "11");
        String id = Given.stored(center, "A-1", "costKrw", 100, "utilizationYear", 2021, "utilizationPercent", 20)
                .path("id");
        Given.stored(center, "A-2", "classCode", null, "costKrw", null);
        Given.put(
                center,
                "A-1",
                Given.item("classCode", "B", "costKrw", 70, "utilizationYear", 2021, "utilizationPercent", 30),
                "If-Match",
                as(center.token()).get("/v1/equipment/{id}", id).header("ETag"));
        jdbi.useHandle(handle -> handle.execute(
                "DELETE FROM equipment_item WHERE asset_no = 'A-2' AND center_id = ?::uuid", center.id()));
        assertThat(miscounted()).isZero();
        JsonPath matrix = matrix(Map.of("center", center.code(), "measure", "utilization"));
        assertThat(value(matrix, "B", "11")).isEqualTo(30.0f);
        assertThat(matrix.getInt("items")).isEqualTo(1);

        merge.merge();
        assertThat(miscounted()).as("added up").isZero();
        assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM (SELECT FROM equipment_tally GROUP BY kind, center_id, class_code,"
                                        + " reported_state, sharing, acquired_on HAVING count(*) > 1) loose")
                        .mapTo(long.class)
                        .one()))
                .isZero();
    }

    private long miscounted() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        WITH truth AS (
                            SELECT grouping(center_id, class_code, sharing, year)::smallint, center_id, class_code, reported_state,
                                sharing, year, count(*), coalesce(sum(cost_krw), 0), count(utilization_percent),
                                coalesce(sum(utilization_percent), 0)
                            FROM (SELECT *, make_date(extract(year FROM acquired_on)::integer, 1, 1) AS year FROM equipment_item
                                WHERE retirement_kind IS DISTINCT FROM 'ENTERED_BY_MISTAKE') i
                            GROUP BY reported_state, GROUPING SETS ((center_id, class_code), (center_id, sharing),
                                (center_id, year), (class_code, sharing), (class_code, year), (sharing, year))),
                        told AS (
                            SELECT kind, center_id, class_code, reported_state, sharing, acquired_on, sum(items)::bigint,
                                sum(cost_krw), sum(utilized)::bigint, sum(utilization)
                            FROM equipment_tally WHERE reported_state <> 'MISTAKEN'
                            GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(items) <> 0)
                        SELECT count(*) FROM (
                            (TABLE truth EXCEPT TABLE told) UNION ALL (TABLE told EXCEPT TABLE truth)) wrong
                        """).mapTo(long.class).one());
    }

    @Test
    void a_filter_leaves_the_keys_that_it_names_and_no_others() {
        String sub = Given.code();
        String small = Given.code();
        putClass(sub, "C");
        putClass(small, sub);
        Given.Center seoul = Given.center(organization, "11");
        Given.Center gangwon = Given.center(organization, "51");
        Given.stored(seoul, "A-1", "classCode", small, "acquiredOn", "2015-05-05");
        Given.stored(gangwon, "B-1", "acquiredOn", "2018-05-05", "reportedState", "IDLE");
        List<String> both = List.of(seoul.code(), gangwon.code());

        assertThat(keys("region", "class", Map.of("region", List.of("11", "26"))))
                .containsExactly("11", "26");
        assertThat(keys("region", "class", Map.of("region", "42")))
                .as("its code of today")
                .containsExactly("51");
        assertThat(keys("class", "region", Map.of("class", "C", "center", both)))
                .containsExactly("C");
        assertThat(keys("class", "region", Map.of("class", sub)))
                .as("the one above it")
                .containsExactly("C");
        assertThat(keys("class", "region", Map.of("class", sub, "level", "sub")))
                .containsExactly(sub);
        assertThat(keys("class", "region", Map.of("class", sub, "level", "small")))
                .containsExactly(small);
        assertThat(keys("class", "region", Map.of("class", sub, "level", "own")))
                .containsExactlyInAnyOrder(sub, small);
        assertThat(keys("center", "region", Map.of("center", both))).containsExactlyInAnyOrderElementsOf(both);
        assertThat(keys("center", "state", Map.of("center", both, "region", "51")))
                .containsExactly(gangwon.code());
        assertThat(keys("center", "state", Map.of("center", both, "technopark", "SEOUL")))
                .isEmpty();
        assertThat(keys("state", "sharing", Map.of("state", List.of("IDLE", "RETIRED"), "center", both)))
                .containsExactly("IDLE", "RETIRED");
        assertThat(keys("sharing", "state", Map.of("sharing", "SOLE", "center", both)))
                .containsExactly("SOLE");
        assertThat(keys("year", "state", Map.of("acquiredYear", List.of(2018, 2015), "center", both)))
                .as("not the years between")
                .containsExactly("2015", "2018");
        assertThat(keys("year", "state", Map.of("center", both)))
                .as("without a filter")
                .containsExactly("2015", "2016", "2017", "2018");
    }

    @Test
    void of_the_past_too_a_filter_leaves_the_keys_that_it_names() {
        String then = "2022-03-20T00:00:00Z";
        assertThat(keys("region", "class", Map.of("region", "51", "asOf", then)))
                .containsExactly("42");
        assertThat(keys("class", "region", Map.of("class", "A", "asOf", then))).containsExactly("A");
        Given.Center center = Given.center(organization, "11");
        Given.Center other = Given.center(organization, "11");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE center_version SET since = '2022-01-01' WHERE center_id IN (?::uuid, ?::uuid)",
                center.id(),
                other.id()));
        assertThat(keys("center", "state", Map.of("asOf", then))).contains(center.code(), other.code());
        assertThat(keys("center", "state", Map.of("center", center.code(), "asOf", then)))
                .containsExactly(center.code());
        assertThat(keys("center", "state", Map.of("center", center.code(), "region", "26", "asOf", then)))
                .isEmpty();
    }

    private static List<String> keys(String rows, String columns, Map<String, ?> parameters) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("rows", rows);
        all.put("columns", columns);
        return matrix(all).getList("rowKeys.key");
    }

    @Test
    void as_csv_it_is_laid_out_as_a_table_with_the_empty_cells() {
        Given.Center center = Given.center(organization, "11");
        Given.stored(
                center, "A-1", "classCode", "A", "costKrw", 100, "utilizationYear", 2021, "utilizationPercent", 10);
        Given.stored(center, "A-2", "classCode", null, "costKrw", 7);
        Map<String, Object> cost = Map.of("center", center.code(), "measure", "cost", "asOf", "2022-03-20");
        Response answer = asked("text/csv", cost);
        assertThat(answer.header("Content-Disposition")).contains("matrix-class-region-cost-2022-03-20.csv");
        List<Map<String, String>> rows = Csv.rows(answer);
        assertThat(rows).extracting(row -> row.get("코드")).containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "");
        assertThat(rows.get(0))
                .containsEntry("서울특별시 (11)", "100")
                .containsEntry("부산광역시 (26)", "0")
                .hasSize(2 + 17);
        assertThat(rows.get(8)).containsEntry("이름", "미분류").containsEntry("서울특별시 (11)", "7");
        List<Map<String, String>> mean = Csv.rows(
                asked("text/csv", Map.of("center", center.code(), "measure", "utilization", "columns", "year")));
        assertThat(mean.get(0)).containsEntry("2017년", "10.00");
        assertThat(mean.get(1)).as("no figure is no zero").containsEntry("2017년", "");
    }

    @Test
    void the_table_of_a_past_moment_has_a_tag_of_its_own() {
        Map<String, String> then = Map.of("asOf", "2022-03-20T00:00:00Z");
        String table = asked("text/csv", then).header("ETag");
        assertThat(table)
                .isNotNull()
                .isNotEqualTo(asked("application/json", then).header("ETag"));
        as(null).queryParam("asOf", then.get("asOf"))
                .accept("text/csv")
                .header("If-None-Match", table)
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(304);
    }

    @Test
    void rows_and_columns_must_differ() {
        as(null).queryParam("rows", "class")
                .queryParam("columns", "class")
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("dimensions-equal")));
    }

    private static void putClass(String code, String parent) {
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", code, "nameEn", code, "parent", parent))
                .put("/v1/equipment-classes/{code}", code)
                .then()
                .statusCode(200);
    }

    private static JsonPath matrix(Map<String, ?> parameters) {
        return asked("application/json", parameters).jsonPath();
    }

    private static Response asked(String type, Map<String, ?> parameters) {
        var request = as(null).accept(type);
        parameters.forEach(
                (name, value) -> request.queryParam(name, value instanceof Collection<?> all ? all : List.of(value)));
        Response answer = request.get("/v1/equipment/matrix");
        answer.then().statusCode(200);
        return answer;
    }

    private static Object value(JsonPath matrix, String row, String column) {
        return matrix.param("row", row)
                .param("column", column)
                .get("cells.find { it.row == row && it.column == column }.value");
    }
}
