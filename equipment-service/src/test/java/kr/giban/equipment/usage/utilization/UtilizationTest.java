package kr.giban.equipment.usage.utilization;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import kr.giban.equipment.usage.Diaries;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UtilizationTest {
    private final String organization = Given.organization();

    @Test
    void an_item_s_years_show_both_figures_and_name_the_one_that_counts() {
        Given.Center center = Given.center(organization, "11");
        String item = Given.stored(center, "A-1", "utilizationYear", 2021, "utilizationPercent", 40)
                .path("id");
        Diaries.usedDaily(center, item, LocalDate.of(2020, 5, 1), 10);
        Diaries.usedDaily(center, item, LocalDate.of(2021, 5, 1), 25);
        as(null).get("/v1/equipment/{id}/utilization", item)
                .then()
                .statusCode(200)
                .body("centerCode", equalTo(center.code()), "assetNo", equalTo("A-1"))
                .body("years.year", equalTo(List.of(2021, 2020)))
                .body("years[0].diary.hours", equalTo(600f), "years[0].diary.percent", equalTo(30f))
                .body("years[0].diary.records", equalTo(25), "years[0].availableHours", equalTo(2000))
                .body("years[0].reportedPercent", equalTo(40f), "years[0].countedFrom", equalTo("DIARY"))
                .body("years[0].difference", equalTo(-10f))
                .body("years[1].diary.percent", equalTo(12f), "years[1].reportedPercent", nullValue());

        String reported = Given.stored(center, "A-2", "utilizationYear", 2021, "utilizationPercent", 7)
                .path("id");
        as(null).get("/v1/equipment/{id}/utilization", reported)
                .then()
                .body("years.countedFrom", equalTo(List.of("REPORT")), "years[0].diary", nullValue());
        String silent = Given.stored(center, "A-3").path("id");
        as(null).get("/v1/equipment/{id}/utilization", silent)
                .then()
                .statusCode(200)
                .body("years", equalTo(List.of()));
    }

    @Test
    void each_year_has_the_hours_that_the_rule_had_at_its_end() {
        Given.Center center = Given.center(organization, "11");
        String item = Given.stored(center, "A-1", "acquiredOn", "2001-01-01").path("id");
        availableFrom("2003-06-01", 1000);
        availableFrom("2004-06-01", 2000);
        for (int year = 2002; year <= 2004; year++) {
            Diaries.recorded(center, item, Diaries.use("R-" + year, year + "-02-01", "hours", 20));
        }
        as(null).get("/v1/equipment/{id}/utilization", item)
                .then()
                .body("years.availableHours", equalTo(List.of(2000, 1000, 2000)))
                .body("years.diary.percent", equalTo(List.of(1f, 2f, 1f)));
        assertThat(rows("item", 2003, center).<Float>get("items[0].diary.percent"))
                .isEqualTo(2f);
    }

    @Test
    void centers_classes_and_regions_sum_up_their_diaries_and_leave_the_unknown_out() {
        Given.Center seoul = Given.center(organization, "11");
        Given.Center busan = Given.center(organization, "26");
        String one = Given.stored(seoul, "A-1", "classCode", "A").path("id");
        String two = Given.stored(seoul, "A-2", "classCode", "B", "utilizationYear", 2021, "utilizationPercent", 20)
                .path("id");
        Given.stored(seoul, "A-3", "classCode", "B", "utilizationYear", 2021, "utilizationPercent", 30);
        String three = Given.stored(busan, "B-1", "classCode", "B").path("id");
        Given.stored(busan, "B-2", "classCode", null);
        Given.stored(busan, "B-3", "reportedState", "RETIRED");
        String gone = Given.stored(
                        busan, "B-4", "classCode", "B", "reportedState", "RETIRED", "retiredOn", "2021-12-01")
                .path("id");
        LocalDate march = LocalDate.of(2021, 3, 1);
        List.of(one, two).forEach(item -> Diaries.usedDaily(seoul, item, march, 10));
        List.of(three, gone).forEach(item -> Diaries.usedDaily(busan, item, march, 10));

        JsonPath centers = rows("center", 2021, seoul, busan);
        assertThat(centers.getList("items.key")).containsExactlyInAnyOrder(seoul.code(), busan.code());
        assertRow(centers, seoul.code(), 3, 2, "480.00", 12f, 2, 25f);
        assertRow(centers, busan.code(), 3, 2, "480.00", 12f, 0, null);

        JsonPath classes = rows("class", 2021, seoul, busan);
        assertThat(classes.getList("items.key")).containsExactly("-", "A", "B");
        assertThat(classes.getList("items.nameEn"))
                .isEqualTo(Arrays.asList(
                        null,
                        "Optical and electronic imaging equipment",
                        "Chemical preparation and analysis equipment"));
        assertRow(classes, "B", 4, 3, "720.00", 12f, 2, 25f);
        assertRow(classes, "-", 1, 0, "0", null, 0, null);

        JsonPath regions = rows("region", 2021, seoul, busan);
        assertThat(regions.getList("items.key")).containsExactly("11", "26");
        assertThat(regions.getList("items.nameKo")).containsExactly("서울특별시", "부산광역시");
        assertThat(rows("region", 2020, seoul).<Integer>get("items[0].diary.items"))
                .isZero();
    }

    @Test
    void items_and_groups_come_page_by_page() {
        Given.Center center = Given.center(organization, "11");
        for (int i = 0; i < 5; i++) {
            Given.stored(
                    center,
                    "A-" + i,
                    "classCode",
                    List.of("A", "B", "C", "D", "E").get(i));
        }
        for (String by : List.of("item", "class")) {
            List<String> keys = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                Response page = as(null).queryParam("by", by)
                        .queryParam("center", center.code())
                        .queryParam("limit", 2)
                        .queryParam("include", "total")
                        .queryParam("cursor", cursor)
                        .get("/v1/equipment/utilization");
                page.then().statusCode(200).body("total", equalTo(5));
                keys.addAll(page.jsonPath().getList("items.key"));
                cursor = page.path("next");
            }
            assertThat(keys).as(by).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void as_a_file_the_list_is_whole() {
        Given.Center center = Given.center(organization, "11");
        String used = Given.stored(center, "A-1", "utilizationYear", 2021, "utilizationPercent", 20)
                .path("id");
        Diaries.usedDaily(center, used, LocalDate.of(2021, 3, 1), 10);
        StringBuilder file = new StringBuilder("자산번호,장비명(국문)\n");
        IntStream.rangeClosed(1, 501).forEach(n -> file.append("F-").append(n).append(",표면조도계\n"));
        Steps.untilDone(center, Given.sent(center, file.toString(), Map.of("centerId", center.id())));

        List<Map<String, String>> items = Csv.rows(as(null).accept("text/csv")
                .queryParams("by", "item", "year", 2021, "center", center.code())
                .get("/v1/equipment/utilization"));
        assertThat(items).hasSize(502);
        assertThat(items.stream().filter(row -> row.get("코드").equals(used)).findFirst())
                .hasValueSatisfying(row -> assertThat(row)
                        .containsEntry("자산번호", "A-1")
                        .containsEntry("사용시간", "240.00")
                        .containsEntry("가동률(%)", "12.00")
                        .containsEntry("보고가동률(%)", "20.00"));
        assertThat(Csv.rows(as(null).accept("text/csv")
                        .queryParams("by", "center", "year", 2021, "center", center.code())
                        .get("/v1/equipment/utilization")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("장비수", "502").containsEntry("기록장비수", "1"));
        as(null).accept("text/csv")
                .queryParam("region", "NOWHERE")
                .get("/v1/equipment/utilization")
                .then()
                .statusCode(400);
    }

    @Test
    void pages_of_what_words_find_go_on_when_an_item_has_changed_and_another_has_come() {
        Given.Center center = Given.center(organization, "11");
        String word = "낱말" + center.code().substring(2, 8).toLowerCase(java.util.Locale.ROOT);
        String first = "";
        for (int i = 0; i < 3; i++) {
            first = Given.stored(center, "A-" + i, "nameKo", "현미경 " + word).header("ETag");
        }
        Response page =
                as(null).queryParams("by", "item", "q", word, "limit", 2).get("/v1/equipment/utilization");
        page.then().statusCode(200).body("items.size()", equalTo(2));
        Given.put(center, "A-2", Given.item("nameKo", "현미경 " + word, "spec", "새 규격"), "If-Match", first)
                .then()
                .statusCode(200);
        Given.stored(center, "A-9", "nameKo", "현미경 " + word);
        as(null).queryParams("by", "item", "q", word, "limit", 2, "cursor", page.<String>path("next"))
                .get("/v1/equipment/utilization")
                .then()
                .statusCode(200);
    }

    private void availableFrom(String day, int hours) {
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", day, "value", hours, "source", "예시"))
                .put("/v1/rules/equipment/available-hours-per-year")
                .then()
                .statusCode(200);
    }

    private static JsonPath rows(String by, int year, Given.Center... centers) {
        Response answer = as(null).queryParam("by", by)
                .queryParam("year", year)
                .queryParam(
                        "center", Arrays.stream(centers).map(Given.Center::code).toArray())
                .get("/v1/equipment/utilization");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    @SuppressWarnings("TooManyParameters")
    private static void assertRow(
            JsonPath rows,
            String key,
            int items,
            int diaries,
            String hours,
            Float percent,
            int reports,
            Float reported) {
        Map<String, Object> row = rows.param("key", key).getMap("items.find { it.key == key }");
        assertThat(row.get("items")).as(key).isEqualTo(items);
        Map<?, ?> diary = (Map<?, ?>) row.get("diary");
        assertThat(diary.get("items")).as(key).isEqualTo(diaries);
        assertThat(new java.math.BigDecimal(diary.get("hours").toString()))
                .as(key)
                .isEqualByComparingTo(hours);
        assertThat(diary.get("percent")).as(key).isEqualTo(percent);
        Map<?, ?> report = (Map<?, ?>) row.get("reported");
        assertThat(report.get("items")).as(key).isEqualTo(reports);
        assertThat(report.get("percent")).as(key).isEqualTo(reported);
    }
}
