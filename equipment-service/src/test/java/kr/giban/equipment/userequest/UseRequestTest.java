package kr.giban.equipment.userequest;

import static io.restassured.RestAssured.given;
import static kr.giban.equipment.Given.as;
import static kr.giban.equipment.userequest.Requests.at;
import static kr.giban.equipment.userequest.Requests.body;
import static kr.giban.equipment.userequest.Requests.json;
import static kr.giban.equipment.userequest.Requests.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.Given;
import kr.giban.equipment.usage.Diaries;
import kr.giban.equipment.userequest.Requests.Made;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UseRequestTest {
    private static final String OFFICER = Tokens.of("program-officer");

    @Inject
    Jdbi jdbi;

    @Test
    void a_firm_asks_the_center_accepts_and_the_firm_reads_what_came_of_it() {
        Made request = made();
        JsonPath asked = request.read(request.firm());
        assertThat(asked.getString("state")).isEqualTo("REQUESTED");
        assertThat(Duration.between(time(asked, "requestedAt"), time(asked, "answerDueAt")))
                .isEqualTo(Duration.ofDays(1));

        request.command(request.byCenter(), "accept", Map.of("message", "1층 접수대로 오십시오"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));

        JsonPath read = request.read(request.firm());
        assertThat(read.getString("state")).isEqualTo("ACCEPTED");
        assertThat(read.getString("message")).isEqualTo("1층 접수대로 오십시오");
        assertThat(read.getString("answeredAt")).isNotNull();
        assertThat(events(request)).containsExactly("use-request.requested", "use-request.accepted");
    }

    @Test
    void neither_events_nor_audit_hold_anything_personal_and_the_events_are_for_the_two_sides_alone() {
        Made request = made();
        request.command(request.byCenter(), "accept", Map.of("message", "김안내에게 연락"));

        List<String> told = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT coalesce(data::text, '') FROM outbox WHERE subject = :subject UNION ALL"
                                + " SELECT concat(before, after) FROM audit_entry WHERE entity_id = :id")
                .bind("subject", "use-requests/" + request.id())
                .bind("id", request.id())
                .mapTo(String.class)
                .list());
        assertThat(told).hasSizeGreaterThan(3).allSatisfy(text -> assertThat(text)
                .doesNotContain("박예시", "02-0000-0003", "use@company.example", "김안내"));
        List<String> readers = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT scope || ':' || organization FROM outbox WHERE subject = :subject")
                .bind("subject", "use-requests/" + request.id())
                .mapTo(String.class)
                .list());
        String firm =
                jdbi.withHandle(handle -> handle.createQuery("SELECT organization_id FROM use_request WHERE id = :id")
                        .bind("id", UUID.fromString(request.id()))
                        .mapTo(String.class)
                        .one());
        assertThat(readers)
                .containsExactlyInAnyOrder("organization:" + request.center().organization(), "organization:" + firm);
    }

    @Test
    void what_others_may_not_use_is_refused_with_the_reason_and_all_other_faults() {
        Given.Center center = Given.center();
        String sole = Given.stored(center, "A-1", "sharing", "SOLE", "soleUseReason", "교정용 표준기")
                .path("id");
        Map<String, Object> wrong = body(5, 4);
        wrong.put("to", Instant.now().plusSeconds(60).toString());
        json(Requests.firm())
                .header("Accept-Language", "en")
                .body(wrong)
                .post("/v1/equipment/{id}/use-requests", sole)
                .then()
                .statusCode(422)
                .body("errors.code", contains("equipment-sole-use", "times-reversed"))
                .body("errors[0].message", containsString("교정용 표준기"));

        String unsaid = Given.stored(center, "A-2", "sharing", null).path("id");
        refused(unsaid, body(0, 1), "equipment-sharing-unknown");
        String retired = Given.stored(center, "A-3", "reportedState", "RETIRED").path("id");
        refused(retired, body(0, 1), "equipment-retired");
        String shared = Given.stored(center, "A-4").path("id");
        refused(shared, body(0, 24 * 31 + 1), "times-too-long");
        refused(shared, body(24 * 365, 24 * 365 + 1), "period-too-far");
        refused(shared, body(-24 * 4, 0), "period-past");

        close(center);
        refused(shared, body(0, 1), "center-closed");
    }

    @Test
    void a_time_that_is_taken_is_refused_with_what_takes_it_and_the_next_begins_where_it_ends() {
        Made first = made(10, 12).accepted();
        Requests.ask(Requests.firm(), first.itemId(), body(11, 13))
                .then()
                .statusCode(409)
                .body("code", equalTo("period-taken"), "overlaps", hasSize(1))
                .body("overlaps[0].from", equalTo(at(10).toString()), "overlaps[0].to", equalTo(at(12).toString()))
                .body("overlaps[0].kind", equalTo("USE"));
        made(first.center(), first.itemId(), 12, 14).accepted();
        made(first.center(), first.itemId(), 8, 10).accepted();
    }

    @Test
    void of_two_that_ask_for_one_time_the_later_accepted_loses_and_can_be_offered_another() {
        Made first = made(0, 2);
        Made second = made(first.center(), first.itemId(), 1, 3);
        first.accepted();
        second.command(second.byCenter(), "accept", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("period-taken"), "overlaps.from", contains(at(0).toString()));

        second.proposed(2, 4);
        assertThat(second.read(second.firm()).getString("proposal.from")).isEqualTo(at(2).toString());
        second.command(second.byCenter(), "accept", Map.of()).then().statusCode(409);
        second.command(second.byFirm(), "agree", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"), "from", equalTo(at(2).toString()), "to", equalTo(at(4).toString()));
        assertThat(events(second))
                .containsExactly("use-request.requested", "use-request.proposed", "use-request.accepted");
    }

    @Test
    void an_item_retired_meanwhile_is_not_given_away() {
        Made request = made();
        Response item = as(request.center().token()).get("/v1/equipment/{id}", request.itemId());
        json(request.center().token())
                .header("If-Match", item.header("ETag"))
                .body(Map.of("kind", "SCRAPPED", "reason", "고장"))
                .post("/v1/equipment/{id}/retire", request.itemId())
                .then()
                .statusCode(200);
        request.command(request.byCenter(), "accept", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("equipment-retired"));
        request.command(request.byCenter(), "decline", Map.of("reason", "장비를 불용 처리했습니다"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"), "reason", equalTo("장비를 불용 처리했습니다"));
    }

    @Test
    void contacts_are_for_the_two_sides_and_the_center_s_reading_is_recorded() {
        Made request = made();
        assertThat(request.read(request.firm()).getString("contact.name")).isEqualTo("박예시");
        assertThat(audited(request, "read-personal")).isZero();
        assertThat(request.read(request.center().token()).getString("contact.phone"))
                .isEqualTo("02-0000-0003");
        assertThat(audited(request, "read-personal")).isOne();

        JsonPath overseen = request.read(OFFICER);
        assertThat(overseen.getMap("contact").values()).containsOnly("***");
        assertThat(overseen.getString("purpose")).isEqualTo("단면 관찰");
        for (String stranger : List.of(Requests.firm(), Tokens.of("technopark", Given.organization()))) {
            as(stranger).get("/v1/use-requests/{id}", request.id()).then().statusCode(404);
        }
    }

    @Test
    void lists_show_each_its_own_and_never_a_contact() {
        Made mine = made();
        Made other = made(mine.center(), mine.itemId(), 4, 6);
        list(mine.firm(), Map.of()).body("items.id", contains(mine.id()), "items[0].contact.name", equalTo("***"));
        list(mine.center().token(), Map.of()).body("items.id", contains(other.id(), mine.id()));
        list(mine.center().token(), Map.of("limit", 1, "include", "total"))
                .body("items.id", contains(other.id()), "next", notNullValue(), "total", equalTo(2));
        list(OFFICER, Map.of("center", mine.center().code())).body("items", hasSize(2));
        list(OFFICER, Map.of("item", mine.itemId(), "state", "ACCEPTED")).body("items", empty());
        list(OFFICER, Map.of("item", mine.itemId(), "startsFrom", at(3).toString()))
                .body("items.id", contains(other.id()));
        list(Requests.firm(), Map.of("item", mine.itemId())).body("items", empty());
        list(Tokens.of("company"), Map.of("item", mine.itemId())).body("items", empty());

        Response csv = as(mine.firm()).accept("text/csv").get("/v1/use-requests");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines().toList()).hasSize(2);
        assertThat(csv.asString())
                .contains(mine.id(), "단면 관찰", "REQUESTED,신청")
                .doesNotContain("박예시", "02-0000-0003", other.id());
    }

    @Test
    void a_canceled_use_frees_its_time_and_the_center_must_say_why() {
        Made request = made().accepted();
        request.command(request.byCenter(), "cancel", Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        request.command(request.byCenter(), "cancel", Map.of("reason", "장비 고장"))
                .then()
                .statusCode(200)
                .body("canceledBy", equalTo("CENTER"), "reason", equalTo("장비 고장"));
        Made next = made(request.center(), request.itemId(), 0, 2).accepted();
        next.command(next.byFirm(), "cancel", Map.of()).then().statusCode(200).body("canceledBy", equalTo("REQUESTER"));
        assertThat(events(next)).endsWith("use-request.canceled");
    }

    @Test
    void once_the_time_has_begun_it_is_too_late_to_cancel_or_accept() {
        Made accepted = made().accepted().after(Requests.until(0).plusMinutes(1));
        accepted.command(accepted.byFirm(), "cancel", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("use-begun"));
        Made open = made().after(Requests.until(0).plusMinutes(1));
        open.command(open.byCenter(), "accept", Map.of()).then().statusCode(409).body("code", equalTo("use-begun"));
    }

    @Test
    void a_use_ends_with_its_hours_and_the_rest_of_its_time_is_free_again() {
        Made request = made(0, 20).accepted();
        request.command(request.byCenter(), "done", Map.of("actualHours", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("use-not-begun"));
        request.after(Requests.until(0).plusHours(2));
        request.command(request.byCenter(), "done", Map.of("actualHours", 2.5))
                .then()
                .statusCode(422)
                .body("errors.code", contains("hours-exceed-time"));
        request.command(request.byCenter(), "done", Map.of("actualHours", 1.75))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"), "actualHours", equalTo(1.75f));
        Instant now = Instant.now();
        as(null).queryParam("from", now.plusSeconds(61).toString())
                .queryParam("to", now.plusSeconds(3600).toString())
                .get("/v1/equipment/{id}/bookings", request.itemId())
                .then()
                .body("busy", empty());
        assertThat(events(request)).endsWith("use-request.done");
    }

    @Test
    void a_use_that_is_done_is_recorded_in_the_diary_with_what_the_request_says() {
        Made request = made().accepted().after(Requests.until(0).plusHours(3));
        Map<String, Object> report =
                Map.of("actualHours", 2.5, "usage", Map.of("userOrganizationType", "SMALL", "feeKrw", 90_000));
        String key = UUID.randomUUID().toString();
        String tag = request.tag();
        Response done = finish(request, key, tag, report);
        done.then().statusCode(200).body("state", equalTo("DONE"), "usageRecordId", notNullValue());
        String record = done.path("usageRecordId");
        as(request.center().token())
                .get("/v1/usage-records/{id}", record)
                .then()
                .statusCode(200)
                .body("recordNo", equalTo("UR-" + request.id()), "hours", equalTo(2.5f), "samples", equalTo(3))
                .body("purpose", equalTo("단면 관찰"), "feeKrw", equalTo(90_000), "userName", nullValue())
                .body("userOrganization", equalTo(request.read(request.firm()).getString("organizationId")))
                .body(
                        "usedOn",
                        equalTo(Seoul.dateOf(Instant.parse(
                                        request.read(request.firm()).getString("from")))
                                .toString()));
        finish(request, key, tag, report).then().statusCode(200).body("usageRecordId", equalTo(record));
        as(request.center().token())
                .get("/v1/equipment/{id}/usage-records", request.itemId())
                .then()
                .body("items.id", equalTo(List.of(record)));
    }

    @Test
    void what_cannot_be_recorded_is_not_done_either() {
        Made request = made().accepted().after(Requests.until(0).plusHours(3));
        Diaries.recorded(request.center(), request.itemId(), Diaries.use("R-1", "2022-03-15"));
        request.command(request.byCenter(), "done", report(0, Map.of("userOrganizationType", "SMALL")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("usage-of-nothing"), "errors.pointer", contains("/usage"));
        request.command(
                        request.byCenter(),
                        "done",
                        report(1, Map.of("userOrganizationType", "SMALL", "recordNo", "R-1")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("usage-record-taken"), "errors.pointer", contains("/usage/recordNo"));
        request.command(
                        request.byCenter(),
                        "done",
                        report(1, Map.of("userOrganizationType", "INDIVIDUAL", "userOrganization", "예시소재")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/usage/userOrganization"));
        assertThat(request.read(request.firm()).getString("state")).isEqualTo("ACCEPTED");
        as(request.center().token())
                .get("/v1/equipment/{id}/usage-records", request.itemId())
                .then()
                .body("items.recordNo", contains("R-1"), "items.version", contains(0));
        request.command(request.byCenter(), "done", report(1, Map.of("userOrganizationType", "INDIVIDUAL")))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> report(Object hours, Map<String, Object> usage) {
        return Map.of("actualHours", hours, "usage", usage);
    }

    private static Response finish(Made request, String key, String tag, Map<String, Object> report) {
        return given().header("Authorization", "Bearer " + request.center().token())
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(report)
                .post("/v1/use-requests/{id}/done", request.id());
    }

    @Test
    void a_late_answer_is_told_once_found_by_filter_and_still_possible_with_the_tag_read_before() {
        Made request = made();
        String before = request.tag();
        list(request.firm(), Map.of("overdue", false)).body("items.id", contains(request.id()));
        request.after(Duration.ofHours(25));

        Requests.tick();
        Requests.tick();
        assertThat(events(request)).containsExactly("use-request.requested", "use-request.overdue");
        list(OFFICER, Map.of("overdue", true, "item", request.itemId())).body("items.id", contains(request.id()));
        list(OFFICER, Map.of("overdue", false, "item", request.itemId())).body("items", empty());
        as(request.firm())
                .header("If-None-Match", before)
                .get("/v1/use-requests/{id}", request.id())
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));

        request.byCenter()
                .header("If-Match", before)
                .body(Map.of())
                .post("/v1/use-requests/{id}/accept", request.id())
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
    }

    @Test
    void an_answer_in_time_is_never_overdue() {
        Made request = made(30, 32).accepted().after(Duration.ofHours(25));
        Requests.tick();
        assertThat(events(request)).doesNotContain("use-request.overdue");
        assertThat(request.read(request.firm()).getBoolean("overdue")).isFalse();
    }

    @Test
    void what_nobody_answers_ends_when_its_time_begins_and_so_does_an_offer_without_a_yes() {
        Made silent = made(0, 2).after(Requests.until(0).plusSeconds(1));
        Made offered = made(0, 2).proposed(5, 6);
        offered.after(Requests.until(3));
        Requests.tick();
        assertThat(silent.read(silent.firm()).getString("state")).isEqualTo("EXPIRED");
        assertThat(events(silent)).endsWith("use-request.expired");
        assertThat(offered.read(offered.firm()).getString("state"))
                .as("the offered time is still to come")
                .isEqualTo("PROPOSED");

        offered.after(Duration.ofHours(3));
        Requests.tick();
        assertThat(offered.read(offered.firm()).getString("state")).isEqualTo("EXPIRED");
    }

    @Test
    void a_center_s_answers_are_counted_each_once() {
        Made inTime = made(200, 202).accepted();
        Given.Center center = inTime.center();
        inTime.after(Duration.ofDays(2));
        answeredAfter(inTime, 2);
        answeredAfter(made(center, inTime.itemId(), 204, 206).accepted().after(Duration.ofDays(2)), 4);
        answeredAfter(made(center, inTime.itemId(), 208, 210).accepted().after(Duration.ofDays(2)), 30);
        made(center, inTime.itemId(), 212, 214).after(Duration.ofDays(2));
        made(center, inTime.itemId(), 216, 218);
        Made withdrawn = made(center, inTime.itemId(), 220, 222);
        withdrawn.command(withdrawn.byFirm(), "cancel", Map.of()).then().statusCode(200);

        for (String reader : List.of(center.token(), OFFICER)) {
            as(reader)
                    .get("/v1/centers/{id}/answer-times", center.id())
                    .then()
                    .statusCode(200)
                    .body("requests", equalTo(6), "answeredInTime", equalTo(2), "answeredLate", equalTo(1))
                    .body("unanswered", equalTo(1), "open", equalTo(1), "withdrawn", equalTo(1))
                    .body("inTimePercent", equalTo(50.0f), "medianHours", equalTo(4.0f));
        }
        as(OFFICER)
                .queryParam("requestedTo", "2020-12-31")
                .get("/v1/centers/{id}/answer-times", center.id())
                .then()
                .body("requests", equalTo(0), "inTimePercent", nullValue(), "medianHours", nullValue());
    }

    @Test
    void contacts_are_erased_some_time_after_the_use_and_not_before() {
        Made request = made(0, 2).accepted();
        request.command(request.byFirm(), "cancel", Map.of()).then().statusCode(200);
        request.after(Duration.ofDays(89));
        Requests.tick();
        assertThat(request.read(request.firm()).getString("contact.name")).isEqualTo("박예시");

        request.after(Duration.ofDays(2));
        Requests.tick();
        JsonPath erased = request.read(request.firm());
        assertThat(erased.getString("contact")).isNull();
        assertThat(erased.getString("contactErasedAt")).isNotNull();
        assertThat(erased.getString("purpose")).isEqualTo("단면 관찰");
    }

    @Test
    void an_offer_of_a_time_still_to_come_keeps_its_contact() {
        Made request = made().proposed(24 * 300, 24 * 300 + 2).after(Duration.ofDays(100));
        Requests.tick();
        assertThat(request.read(request.firm()).getString("contact.name")).isEqualTo("박예시");
    }

    @Test
    void all_faults_of_a_body_come_at_once() {
        Given.Center center = Given.center();
        Requests.ask(Requests.firm(), Given.stored(center, "A-1").path("id"), Map.of("contact", Map.of("email", "x")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/from", "/to", "/purpose", "/contact/name", "/contact/phone", "/contact/email"));
    }

    @Test
    void what_is_booked_is_not_retired_in_any_way_nor_its_center_closed_until_the_use_is_canceled() {
        Made request = made().accepted();
        Given.Center center = request.center();
        String tag =
                as(center.token()).get("/v1/equipment/{id}", request.itemId()).header("ETag");
        List<Response> ways = List.of(
                retire(request, tag),
                json(center.token())
                        .header("If-Match", tag)
                        .body(Map.of("reportedState", "RETIRED"))
                        .patch("/v1/equipment/{id}", request.itemId()),
                Given.put(center, "A-1", Given.item("reportedState", "RETIRED"), "If-Match", tag),
                json(center.token())
                        .header("If-Match", center.etag())
                        .body(Map.of("state", "CLOSED"))
                        .patch("/v1/centers/{id}", center.id()));
        assertThat(ways)
                .allSatisfy(answer -> answer.then().statusCode(422).body("errors.code", contains("uses-booked")));

        request.command(request.byFirm(), "cancel", Map.of()).then().statusCode(200);
        retire(request, tag).then().statusCode(200);
        close(center);
    }

    private static Response retire(Made request, String tag) {
        return json(request.center().token())
                .header("If-Match", tag)
                .body(Map.of("kind", "SCRAPPED", "reason", "수명 다함"))
                .post("/v1/equipment/{id}/retire", request.itemId());
    }

    private static void refused(String item, Map<String, Object> body, String... codes) {
        Requests.ask(Requests.firm(), item, body).then().statusCode(422).body("errors.code", contains(codes));
    }

    private static void close(Given.Center center) {
        json(center.token())
                .header("If-Match", center.etag())
                .body(Map.of("state", "CLOSED"))
                .patch("/v1/centers/{id}", center.id())
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse list(String token, Map<String, ?> query) {
        return as(token).queryParams(query).get("/v1/use-requests").then().statusCode(200);
    }

    private void answeredAfter(Made request, int hours) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE use_request SET answered_at = requested_at + :hours * interval '1 hour' WHERE id = :id")
                .bind("hours", hours)
                .bind("id", UUID.fromString(request.id()))
                .execute());
    }

    private List<String> events(Made request) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT type FROM outbox WHERE subject = :s AND organization = :o ORDER BY ordinal")
                .bind("s", "use-requests/" + request.id())
                .bind("o", request.center().organization())
                .mapTo(String.class)
                .list());
    }

    private int audited(Made request, String action) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM audit_entry WHERE entity_id = :id AND action = :action")
                .bind("id", request.id())
                .bind("action", action)
                .mapTo(int.class)
                .one());
    }

    private static Instant time(JsonPath json, String field) {
        return Instant.parse(json.getString(field));
    }
}
