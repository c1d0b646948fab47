package kr.giban.equipment.usage.finding;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.equipment.usage.Diaries;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judged for last year, which is over: what is found does not depend on the day of the test. */
@QuarkusTest
class FindingTest {
    private static final String OFFICER = Tokens.of("program-officer");

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private Given.Center center;
    private int year;

    @BeforeEach
    void register() {
        center = Given.center();
        year = Seoul.today(clock).getYear() - 1;
    }

    @Test
    void the_diary_tells_who_is_underused_who_is_idle_and_who_is_neither() {
        Diaries.usedDaily(center, stored("busy"), on(12, 1), 9);
        Diaries.usedDaily(center, stored("slack"), on(12, 1), 8);
        Diaries.usedDaily(center, stored("stopped"), on(6, 1), 20);
        Diaries.usedDaily(center, stored("just-stopped"), on(6, 11), 20);
        String earlier = stored("gone-quiet");
        Diaries.usedDaily(center, earlier, on(3, 1).minusYears(1), 20);
        stored("silent");

        JsonPath underused = found("underused");
        assertThat(underused.getList("items.assetNo")).containsExactly("slack");
        assertThat(underused.getMap("items[0]"))
                .containsEntry("reportedState", "IN_USE")
                .containsEntry("derivedState", "UNDERUSED")
                .containsEntry("derivedFrom", "DIARY")
                .containsEntry("diaryHours", 192f)
                .containsEntry("availableHours", 2000f)
                .containsEntry("asOf", year + "-12-31")
                .containsEntry("lastUsedOn", year + "-12-08");
        assertThat(found("idle").getList("items.assetNo")).containsExactly("stopped", "gone-quiet");
        assertThat(found("disagreement").getList("items.assetNo")).containsExactly("slack", "stopped", "gone-quiet");
    }

    @Test
    void without_records_the_center_s_figure_of_the_year_counts_and_against_a_diary_it_does_not() {
        stored("zero", "utilizationYear", year, "utilizationPercent", 0);
        stored("ten", "utilizationYear", year, "utilizationPercent", 10);
        stored("eleven", "utilizationYear", year, "utilizationPercent", 11, "reportedState", "UNDERUSED");
        stored("another-year", "utilizationYear", year - 1, "utilizationPercent", 0);
        Diaries.usedDaily(center, stored("well-used", "utilizationYear", year, "utilizationPercent", 0), on(12, 1), 9);

        assertThat(found("idle").getList("items.assetNo")).containsExactly("zero");
        JsonPath underused = found("underused");
        assertThat(underused.getList("items.assetNo")).containsExactly("ten");
        assertThat(underused.getMap("items[0]"))
                .containsEntry("derivedFrom", "REPORT")
                .containsEntry("reportedPercent", 10f);
        JsonPath disagreement = found("disagreement");
        assertThat(disagreement.getList("items.assetNo")).containsExactly("zero", "ten", "eleven");
        assertThat(disagreement.<String>get("items[2].derivedState")).isEqualTo("IN_USE");
    }

    @Test
    void what_the_center_says_of_an_idle_item_counts_where_nothing_else_is_known() {
        String since = on(1, 1).minusDays(1).toString();
        stored("told", "reportedState", "IDLE", "idleReason", "부품 단종", "idleSince", since);
        stored("just-told", "reportedState", "IDLE", "idleReason", "부품 단종", "idleSince", on(7, 1).toString());
        stored("untold", "reportedState", "IDLE");
        String used = stored("used", "reportedState", "IDLE", "idleReason", "부품 단종", "idleSince", since);
        Diaries.usedDaily(center, used, on(12, 1), 9);
        stored("zero", "utilizationYear", year, "utilizationPercent", 0);

        JsonPath idle = found("idle");
        assertThat(idle.getList("items.assetNo")).containsExactly("told", "zero");
        assertThat(idle.getMap("items[0]"))
                .containsEntry("derivedFrom", "REPORT")
                .containsEntry("idleReason", "부품 단종")
                .containsEntry("idleSince", since);
        assertThat(found("disagreement").getList("items.assetNo"))
                .as("the diary speaks against it")
                .containsExactly("used", "zero");
        assertThat(found("late-report").getList("items.assetNo"))
                .as("of a year without any use there is no more to report")
                .contains("just-told", "untold")
                .doesNotContain("told");
        assertThat(found("idle", "explained", true).getList("items.assetNo")).containsExactly("told");
        assertThat(found("idle", "explained", false).getList("items.assetNo")).containsExactly("zero");
    }

    @Test
    void an_item_acquired_in_the_year_is_measured_by_the_days_since() {
        String fresh = stored("fresh", "acquiredOn", on(12, 1).toString());
        Diaries.usedDaily(center, fresh, on(12, 10), 1);
        String older = stored("older", "acquiredOn", on(1, 1).toString());
        Diaries.usedDaily(center, older, on(12, 10), 1);
        stored(
                "not-there-yet",
                "acquiredOn",
                on(12, 31).plusDays(1).toString(),
                "utilizationYear",
                year,
                "utilizationPercent",
                0);
        assertThat(found("underused").getList("items.assetNo")).containsExactly("older");
        assertThat(found("idle").getList("items")).isEmpty();
    }

    @Test
    void late_is_whose_usage_nobody_reported_by_the_end_of_the_year() {
        stored("silent");
        stored("reported", "utilizationYear", year, "utilizationPercent", 0);
        stored("reported-since", "utilizationYear", year + 1, "utilizationPercent", 5);
        stored("retired", "reportedState", "RETIRED");
        stored("not-there-yet", "acquiredOn", on(12, 31).plusDays(1).toString());
        Diaries.usedDaily(center, stored("with-a-diary"), on(2, 1), 1);
        JsonPath late = found("late-report");
        assertThat(late.getList("items.assetNo")).containsExactly("silent");
        assertThat(late.getList("items[0].reasons")).containsExactly("USAGE_NOT_REPORTED");
        as(center.token())
                .queryParam("kind", "late-report")
                .get("/v1/equipment/findings")
                .then()
                .statusCode(200)
                .body("items.findAll { 'USAGE_NOT_REPORTED' in it.reasons }", equalTo(List.of()));
    }

    @Test
    void late_is_what_was_registered_too_long_after_its_acquisition() {
        Object[] reported = {"utilizationYear", year, "utilizationPercent", 50, "nfecNo", number()};
        String march = on(3, 1).toString();
        stored("A-1", with(reported, "acquiredOn", march));
        assertThat(found("late-report").getList("items"))
                .as("the center was not there either")
                .isEmpty();

        jdbi.useHandle(handle -> handle.execute(
                "UPDATE center SET created_at = CAST(? AS timestamptz) WHERE code = ?",
                on(3, 20) + "T00:00:00Z",
                center.code()));
        JsonPath late = found("late-report");
        assertThat(late.getList("items.assetNo")).containsExactly("A-1");
        assertThat(late.getList("items[0].reasons")).containsExactly("REGISTERED_LATE");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE equipment_item SET created_at = CAST(? AS timestamptz) WHERE asset_no = 'A-1' AND center_id = CAST(? AS uuid)",
                on(3, 31) + "T14:59:59Z",
                center.id()));
        assertThat(found("late-report").getList("items"))
                .as("on the thirtieth day")
                .isEmpty();
    }

    @Test
    void late_is_what_is_in_scope_and_has_no_national_number() {
        String march = on(3, 1).toString();
        Object[] reported = {"utilizationYear", year, "utilizationPercent", 50, "acquiredOn", march};
        stored("numbered", with(reported, "nfecNo", number()));
        stored("dear", with(reported, "costKrw", 30_000_000));
        stored("cheap", with(reported, "costKrw", 29_999_999));
        JsonPath late = found("late-report");
        assertThat(late.getList("items.assetNo")).containsExactly("dear");
        assertThat(late.getList("items[0].reasons")).containsExactly("NOT_REGISTERED_NATIONALLY");
    }

    @Test
    void each_organization_sees_its_own_and_officers_all_by_center_organization_and_class() {
        Given.Center other = Given.center();
        stored("A-1", "classCode", "A");
        stored("A-2", "classCode", "B");
        Given.stored(other, "B-1");

        assertThat(found("late-report").getList("items.assetNo")).containsExactly("A-1", "A-2");
        assertThat(found("late-report", "organization", other.organization()).getList("items"))
                .isEmpty();
        assertThat(found("late-report", "center", other.code()).getList("items"))
                .isEmpty();
        assertThat(found("late-report", "class", "B").getList("items.assetNo")).containsExactly("A-2");
        JsonPath ofOther = ask(as(OFFICER), "late-report", "organization", other.organization());
        assertThat(ofOther.getList("items.assetNo")).containsExactly("B-1");
        JsonPath ofBoth = ask(as(OFFICER).queryParam("center", other.code()), "late-report", "center", center.code());
        assertThat(ofBoth.getList("items.organizationId"))
                .containsExactly(center.organization(), center.organization(), other.organization());
        as(center.token())
                .queryParam("year", year)
                .get("/v1/equipment/findings")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("query:kind")));
    }

    @Test
    void findings_come_page_by_page_and_whole_as_a_file() {
        for (int i = 0; i < 5; i++) {
            stored("A-" + i);
        }
        Response page = request(as(center.token()), "late-report", "limit", 3);
        page.then().body("items.assetNo", equalTo(List.of("A-0", "A-1", "A-2")));
        Given.stored(center, "A-9");
        request(as(center.token()).queryParam("cursor", page.<String>path("next")), "late-report", "limit", 3)
                .then()
                .body("items.assetNo", equalTo(List.of("A-3", "A-4", "A-9")), "next", nullValue());
        request(as(center.token()).queryParam("limit", 1), "late-report", "include", "total")
                .then()
                .body("total", equalTo(6));
        Response file = request(as(center.token()).accept("text/csv"), "late-report", "center", center.code());
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.asString().lines()).hasSize(7);
        assertThat(Csv.rows(file).get(0))
                .containsEntry("지연사유", "USAGE_NOT_REPORTED")
                .containsEntry("지연사유명", "활용실적 미보고")
                .containsEntry("보고상태명", "활용")
                .containsEntry("센터코드", center.code());
    }

    private String stored(String assetNo, Object... fields) {
        return Given.stored(center, assetNo, fields).path("id");
    }

    private static Object[] with(Object[] fields, Object... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray();
    }

    private static String number() {
        return Given.nfecNo();
    }

    private LocalDate on(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private JsonPath found(String kind, Object... query) {
        return ask(as(center.token()), kind, query);
    }

    private JsonPath ask(RequestSpecification request, String kind, Object... query) {
        Response answer = request(request, kind, query);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private Response request(RequestSpecification request, String kind, Object... query) {
        request.queryParam("kind", kind).queryParam("year", year);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1]);
        }
        return request.get("/v1/equipment/findings");
    }
}
