package kr.giban.equipment.usage;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageTest {
    private static final String OFFICER = Tokens.of("program-officer");

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Rules rules;

    @Inject
    UsagePurge purge;

    private Given.Center center;
    private String item;

    @BeforeEach
    void register() {
        center = Given.center();
        item = Given.stored(center, "A-1").path("id");
    }

    @Test
    void the_same_again_changes_nothing_and_other_content_corrects_and_keeps_what_was() {
        LocalDate day = Seoul.today(clock).minusDays(20);
        Response first = Diaries.recorded(center, item, Diaries.use("R-1", day));
        first.then().header("ETag", equalTo("\"0\"")).body("hours", equalTo(3.5f), "state", equalTo("RECORDED"));
        String id = first.path("id");
        assertThat(first.header("Location")).endsWith("/v1/usage-records/" + id);

        Diaries.record(center, item, Diaries.use("R-1", day, "hours", 3.50))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("id", equalTo(id));
        Diaries.record(center, item, Diaries.use("R-1", day.plusDays(1), "hours", 4, "samples", null))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(id), "hours", equalTo(4f), "samples", nullValue());

        as(center.token())
                .get("/v1/usage-records/{id}/history", id)
                .then()
                .statusCode(200)
                .body(
                        "items.version",
                        equalTo(List.of(1, 0)),
                        "items.usedOn",
                        equalTo(List.of(day.plusDays(1).toString(), day.toString())),
                        "items.hours",
                        equalTo(List.of(4f, 3.5f)),
                        "items.samples",
                        equalTo(java.util.Arrays.asList(null, 12)));
        assertThat(count("SELECT count(*) FROM usage_record_version WHERE record_id = ?::uuid", id))
                .isEqualTo(1);
    }

    @Test
    void what_was_said_cannot_be_unsaid_in_the_database_either() {
        String id =
                Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-15")).path("id");
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "hours", 1))
                .then()
                .statusCode(200);
        for (String change : List.of(
                "DELETE FROM usage_record WHERE id = ?::uuid",
                "UPDATE usage_record SET hours = 9 WHERE id = ?::uuid",
                "UPDATE usage_record SET hours = 9, version = version + 2 WHERE id = ?::uuid",
                "UPDATE usage_record SET record_no = 'R-2', version = version + 1 WHERE id = ?::uuid",
                "UPDATE usage_record SET user_name = '다른 이' WHERE id = ?::uuid",
                "UPDATE usage_record_version SET hours = 9 WHERE record_id = ?::uuid",
                "DELETE FROM usage_record_version WHERE record_id = ?::uuid")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change, id)))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        jdbi.useHandle(handle ->
                handle.execute("UPDATE usage_record SET hours = 9, version = version + 1 WHERE id = ?::uuid", id));
        assertThat(count("SELECT count(*) FROM usage_record_version WHERE record_id = ?::uuid", id))
                .as("kept whoever changes it")
                .isEqualTo(2);
    }

    @Test
    void a_withdrawn_record_stays_with_its_history_counts_no_more_and_does_not_come_back() {
        Response created = Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-15"));
        String id = created.path("id");
        Diaries.recorded(center, item, Diaries.use("R-2", "2022-04-01", "hours", 2));

        as(center.token())
                .contentType("application/json")
                .header("If-Match", created.header("ETag"))
                .body(Map.of("reason", "다른 장비의 것"))
                .post("/v1/usage-records/{id}/withdraw", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"), "withdrawalReason", equalTo("다른 장비의 것"), "version", equalTo(1));
        as(center.token())
                .get("/v1/usage-records/{id}/history", id)
                .then()
                .body("items.state", equalTo(List.of("WITHDRAWN", "RECORDED")));
        as(null).get("/v1/equipment/{id}/utilization", item)
                .then()
                .body("years[0].diary.hours", equalTo(2f), "years[0].diary.records", equalTo(1));
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15"))
                .then()
                .statusCode(409)
                .body("code", equalTo("usage-record-withdrawn"));
        list(center.token(), "").then().body("items.recordNo", equalTo(List.of("R-2")));
        list(center.token(), "?state=WITHDRAWN").then().body("items.recordNo", equalTo(List.of("R-1")));
    }

    @Test
    void the_user_is_shown_to_the_reporting_organization_alone_and_stands_in_no_event_audit_history_or_file() {
        LocalDate day = Seoul.today(clock).minusDays(10);
        String id = Diaries.recorded(center, item, Diaries.use("R-1", day)).path("id");
        Diaries.record(center, item, Diaries.use("R-1", day, "userName", "최예시", "hours", 5))
                .then()
                .body("userName", equalTo("최예시"));

        as(OFFICER)
                .get("/v1/usage-records/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1.public\""))
                .body("userName", equalTo("***"), "userOrganization", equalTo("예시소재"));
        list(OFFICER, "").then().body("items[0].userName", equalTo("***"));
        list(center.token(), "").then().body("items[0].userName", equalTo("최예시"));

        String history =
                as(center.token()).get("/v1/usage-records/{id}/history", id).asString();
        String audit =
                text("SELECT string_agg(before::text || after::text, ' ') FROM audit_entry WHERE entity_id = ?", id);
        String events = text(
                "SELECT string_agg(data::text, ' ') FROM outbox WHERE subject LIKE 'equipment/' || ? || '%'", item);
        String file = as(center.token())
                .accept("text/csv")
                .get("/v1/equipment/{id}/usage-records", item)
                .asString();
        assertThat(audit).contains("userChanged").contains("예시소재");
        assertThat(file).contains("예시소재").contains("R-1").contains("SMALL,중소기업").contains("RECORDED,기록");
        assertThat(history + audit + events + file).doesNotContain("박예시").doesNotContain("최예시");
    }

    @Test
    void a_name_is_erased_after_its_term_and_no_late_repetition_brings_it_back() {
        LocalDate today = Seoul.today(clock);
        int days = rules.intValue("usage-user-retention-days", today);
        Map<String, Object> old = Diaries.use("R-1", today.minusDays(days).minusDays(1));
        Diaries.recorded(center, item, old).then().body("userName", nullValue());
        Map<String, Object> kept = Diaries.use("R-2", today.minusDays(days));
        Response recorded = Diaries.recorded(center, item, kept);
        recorded.then().body("userName", equalTo("박예시"));
        String id = recorded.path("id");

        purge.runDue(clock.instant());
        as(center.token()).get("/v1/usage-records/{id}", id).then().body("userName", equalTo("박예시"));

        purge.runDue(clock.instant().plus(java.time.Duration.ofDays(1)));
        as(center.token())
                .get("/v1/usage-records/{id}", id)
                .then()
                .header("ETag", equalTo("\"0.nameless\""))
                .body("userName", nullValue(), "version", equalTo(0));
        as(center.token()).get("/v1/usage-records/{id}/history", id).then().body("items.version", equalTo(List.of(0)));
        Diaries.record(center, item, old).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void another_organization_finds_no_diary_and_writes_none() {
        String id =
                Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-15")).path("id");
        String other = Tokens.of("technopark", Given.organization());
        list(other, "").then().statusCode(404);
        as(other)
                .accept("text/csv")
                .get("/v1/equipment/{id}/usage-records", item)
                .then()
                .statusCode(404);
        as(other).get("/v1/usage-records/{id}", id).then().statusCode(404);
        as(other).get("/v1/usage-records/{id}/history", id).then().statusCode(404);
        as(other)
                .contentType("application/json")
                .body(Diaries.use("R-2", "2022-03-15"))
                .post("/v1/equipment/{id}/usage-records", item)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organization"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Diaries.record(
                        center,
                        item,
                        Diaries.use(
                                "R-1",
                                Seoul.today(clock).plusDays(1),
                                "hours",
                                24.01,
                                "userOrganizationType",
                                "INDIVIDUAL"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/usedOn", "/hours", "/userOrganization"),
                        "errors.code",
                        hasItems("date-in-future", "usage-hours-too-many", "user-organization-unfit"));
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "userOrganization", null))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("user-organization-unfit")));
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "hours", 0.333))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/hours")));
    }

    @Test
    void an_item_is_not_used_after_it_left_use_but_what_was_before_is_still_recorded() {
        String gone = Given.stored(center, "A-9", "reportedState", "RETIRED", "retiredOn", "2022-06-30")
                .path("id");
        Diaries.record(center, gone, Diaries.use("R-1", "2022-07-01"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("used-after-retirement")));
        Diaries.recorded(center, gone, Diaries.use("R-1", "2022-06-30"));
    }

    @Test
    void an_old_message_that_arrives_late_corrects_nothing() {
        Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-15", "sourceVersion", 5));
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "sourceVersion", 7))
                .then()
                .statusCode(200);
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "sourceVersion", 6, "hours", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-source"), "stored", equalTo(7));
        Diaries.record(center, item, Diaries.use("R-1", "2022-03-15", "sourceVersion", 8, "hours", 1))
                .then()
                .statusCode(200)
                .body("hours", equalTo(1f), "$", not(org.hamcrest.Matchers.hasKey("sourceVersion")));
    }

    @Test
    void a_diary_is_read_newest_first_page_by_page_and_by_days() {
        for (int day = 1; day <= 5; day++) {
            Diaries.recorded(center, item, Diaries.use("R-" + day, "2022-03-0" + day));
        }
        Response page = list(center.token(), "?limit=2&include=total&usedFrom=2022-03-02");
        page.then().body("items.recordNo", equalTo(List.of("R-5", "R-4")), "total", equalTo(4));
        Diaries.recorded(center, item, Diaries.use("R-6", "2022-03-06"));
        list(center.token(), "?limit=2&usedFrom=2022-03-02&cursor=" + page.path("next"))
                .then()
                .body("items.recordNo", equalTo(List.of("R-3", "R-2")), "next", nullValue());
        list(center.token(), "?usedTo=2022-03-02&userOrganizationType=SMALL")
                .then()
                .body("items.recordNo", equalTo(List.of("R-2", "R-1")));
        list(center.token(), "?userOrganizationType=LARGE").then().body("items", equalTo(List.of()));
    }

    private Response list(String token, String query) {
        return as(token).urlEncodingEnabled(false).get("/v1/equipment/" + item + "/usage-records" + query);
    }

    private long count(String sql, String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind(0, id).mapTo(Long.class).one());
    }

    private String text(String sql, String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, id).mapTo(String.class).one());
    }
}
