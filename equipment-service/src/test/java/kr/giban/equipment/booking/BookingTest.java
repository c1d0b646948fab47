package kr.giban.equipment.booking;

import static kr.giban.equipment.Given.as;
import static kr.giban.equipment.userequest.Requests.at;
import static kr.giban.equipment.userequest.Requests.json;
import static kr.giban.equipment.userequest.Requests.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.equipment.userequest.Requests;
import kr.giban.equipment.userequest.Requests.Made;
import kr.giban.platform.time.Seoul;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingTest {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(Seoul.ZONE);

    @Test
    void everyone_sees_when_an_item_is_taken_and_free_but_not_by_whom() {
        Made request = made(2, 4).accepted();
        made(request.center(), request.itemId(), 8, 9);
        closed(request.center(), request.itemId(), 6, 8);

        Response answer = bookings(request.itemId(), 0, 10);
        answer.then()
                .statusCode(200)
                .body("requestable", equalTo(true))
                .body("busy.kind", contains("USE", "CLOSURE"))
                .body("busy.from", contains(at(2).toString(), at(6).toString()))
                .body("busy[1].reason", equalTo("정기 점검"))
                .body("free.from", contains(at(0).toString(), at(4).toString(), at(8).toString()))
                .body("free.to", contains(at(2).toString(), at(6).toString(), at(10).toString()));
        assertThat(answer.asString()).doesNotContain("박예시", "firm-", request.id());
        bookings(request.itemId(), 3, 7).then().body("free.from", contains(at(4).toString()));
    }

    @Test
    void an_item_of_sole_use_has_no_free_time() {
        String item = Given.stored(Given.center(), "A-1", "sharing", "SOLE", "soleUseReason", "교정용")
                .path("id");
        bookings(item, 0, 10).then().body("requestable", equalTo(false), "free", empty(), "busy", empty());
    }

    @Test
    void a_window_is_bounded_and_the_right_way_round() {
        String item = Given.stored(Given.center(), "A-1").path("id");
        bookings(item, 1, 1).then().statusCode(400);
        bookings(item, 0, 24 * 100 + 1).then().statusCode(400).body("errors.pointer", contains("query:to"));
        as(null).get("/v1/equipment/{id}/bookings", item).then().statusCode(200);
    }

    @Test
    void calendars_learn_of_a_use_and_of_its_cancellation_under_one_uid_and_of_no_person() {
        Made request = made(2, 4).accepted();
        String booked = calendar(request.itemId());
        String uid = booked.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
        assertThat(booked)
                .contains("TZID:Asia/Seoul", "SEQUENCE:0", "STATUS:CONFIRMED")
                .contains("DTSTART;TZID=Asia/Seoul:" + STAMP.format(at(2)))
                .contains("DTEND;TZID=Asia/Seoul:" + STAMP.format(at(4)))
                .doesNotContain(request.id(), "박예시", "firm-", "단면");

        request.command(request.byFirm(), "cancel", Map.of()).then().statusCode(200);
        assertThat(calendar(request.itemId())).contains(uid, "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void a_closure_keeps_uses_out_and_does_not_push_them_out() {
        Made request = made(2, 4).accepted();
        close(request.center(), request.itemId(), 3, 5)
                .then()
                .statusCode(409)
                .body("code", equalTo("period-taken"), "overlaps.kind", contains("USE"));
        String id = closed(request.center(), request.itemId(), 4, 6).path("id");
        Requests.ask(Requests.firm(), request.itemId(), Requests.body(5, 7))
                .then()
                .statusCode(409)
                .body("overlaps.kind", contains("CLOSURE"));

        String etag = as(null).get("/v1/equipment-closures/{id}", id).header("ETag");
        as(request.center().token())
                .header("If-Match", etag)
                .post("/v1/equipment-closures/{id}/cancel", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELED"));
        made(request.center(), request.itemId(), 5, 7).accepted();
    }

    @Test
    void a_closure_is_in_the_time_to_come() {
        Given.Center center = Given.center();
        String item = Given.stored(center, "A-1").path("id");
        close(center, item, 3, 3).then().statusCode(422).body("errors.code", contains("times-reversed"));
        close(center, item, -200, -190).then().statusCode(422).body("errors.code", contains("period-past"));
    }

    private static Response bookings(String item, int from, int to) {
        return as(null).queryParam("from", at(from).toString())
                .queryParam("to", at(to).toString())
                .get("/v1/equipment/{id}/bookings", item);
    }

    private static Response closed(Given.Center center, String item, int from, int to) {
        Response answer = close(center, item, from, to);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static Response close(Given.Center center, String item, int from, int to) {
        return json(center.token())
                .body(Map.of("from", at(from).toString(), "to", at(to).toString(), "reason", "정기 점검"))
                .post("/v1/equipment/{id}/closures", item);
    }

    private static String calendar(String item) {
        Response answer = as(null).get("/v1/equipment/{id}/calendar.ics", item);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        return answer.asString().replace("\r\n ", "");
    }
}
