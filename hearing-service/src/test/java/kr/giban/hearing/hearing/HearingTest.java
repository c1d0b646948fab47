package kr.giban.hearing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kr.giban.hearing.Api;
import kr.giban.hearing.Api.Thing;
import kr.giban.hearing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingTest {
    private static final Map<String, Object> QUESTIONS_AS_PRINTED = Map.of(
            "startsAt", "2022-03-22T15:05:00+09:00",
            "endsAt", "2022-03-22T15:30:00+09:00",
            "minutes", 20,
            "title", "질의 응답");

    @Inject
    TestClock clock;

    @BeforeEach
    void beforeTheHearings() {
        clock.reset();
    }

    @Test
    void the_printed_agenda_is_refused_with_both_numbers_in_the_reader_s_language() {
        Thing hearing = Api.hearing(Api.consultation(), 50);

        Response korean = put(hearing, List.of(QUESTIONS_AS_PRINTED));
        Response english = Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .header("Accept-Language", "en")
                .body(Map.of("items", List.of(QUESTIONS_AS_PRINTED)))
                .put("/v1/hearings/{id}/agenda", hearing.id());

        Api.expect(422, english);
        Map<String, Object> fault = english.path("errors.find { it.code == 'agenda-minutes-mismatch' }");
        assertThat(fault)
                .containsEntry("pointer", "/items/0/minutes")
                .containsEntry("slot", 25)
                .containsEntry("stated", 20)
                .containsEntry("message", "15:05 to 15:30 is 25 minutes, but 20 are stated.");
        assertThat(korean.<String>path("errors.find { it.code == 'agenda-minutes-mismatch' }.message"))
                .contains("25분", "20분");
    }

    @Test
    void the_corrected_slot_keeps_a_note_of_what_was_printed() {
        Thing hearing = Api.hearing(Api.consultation(), 50);
        Map<String, Object> before = Map.of(
                "startsAt", "2022-03-22T14:00:00+09:00",
                "endsAt", "2022-03-22T15:05:00+09:00",
                "minutes", 65,
                "title", "개회, 사업소개, 로드맵 발표");
        Map<String, Object> corrected = Map.of(
                "startsAt", "2022-03-22T15:05:00+09:00",
                "endsAt", "2022-03-22T15:30:00+09:00",
                "minutes", 25,
                "title", "질의 응답",
                "note", "원문에는 20분으로 인쇄됨");

        Api.done(put(hearing, List.of(corrected, before)));

        Response read = Api.fresh("/v1/hearings/{id}", hearing).answer();
        assertThat(read.<List<Integer>>path("agenda.minutes")).containsExactly(65, 25);
        assertThat(read.<String>path("agenda[1].note")).isEqualTo("원문에는 20분으로 인쇄됨");
    }

    @Test
    void a_hearing_cannot_move_away_from_under_its_agenda() {
        Thing hearing = Api.hearing(Api.consultation(), 50);
        Thing planned = Api.done(put(
                hearing,
                List.of(Map.of(
                        "startsAt", "2022-03-22T14:00:00+09:00",
                        "endsAt", "2022-03-22T15:30:00+09:00",
                        "minutes", 90,
                        "title", "전체"))));

        Response moved = Api.as(Api.STAFF)
                .header("If-Match", planned.etag())
                .body(Map.of("startsAt", "2022-03-22T15:00:00+09:00"))
                .patch("/v1/hearings/{id}", hearing.id());

        Api.expect(422, moved);
        assertThat(moved.<List<String>>path("errors.code")).containsExactly("agenda-outside-hearing");
    }

    @Test
    void the_calendar_keeps_its_identity_and_tells_of_changes_and_of_a_cancellation() {
        Thing hearing = Api.hearing(Api.consultation(), 50);
        String first = calendar(hearing);
        assertThat(first)
                .contains("BEGIN:VTIMEZONE", "TZID:Asia/Seoul")
                .contains("DTSTART;TZID=Asia/Seoul:20220322T140000", "DTEND;TZID=Asia/Seoul:20220322T153000")
                .contains("UID:hearing-" + hearing.id() + "@giban.kr", "SEQUENCE:0", "STATUS:CONFIRMED")
                .containsPattern("CONFERENCE;[^:]*VALUE=URI[^:]*:https://www.youtube.com/kiat4u");

        Api.done(Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .body(Map.of("reason", "방역 상황 악화"))
                .post("/v1/hearings/{id}/cancel", hearing.id()));

        assertThat(calendar(hearing))
                .contains("UID:hearing-" + hearing.id() + "@giban.kr", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(Api.as(null).get("/v1/hearings.ics").asString()).contains("hearing-" + hearing.id());
    }

    @Test
    void a_capacity_cannot_fall_below_the_seats_taken() {
        Thing hearing = Api.openHearing(2);
        Api.created(Api.register(hearing.id(), Api.anEmail()));
        Api.created(Api.register(hearing.id(), Api.anEmail()));

        Response shrunk = Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .body(Map.of("capacityInPerson", 1))
                .patch("/v1/hearings/{id}", hearing.id());

        Api.expect(422, shrunk);
        assertThat(shrunk.<String>path("errors[0].code")).isEqualTo("capacity-below-taken");
        assertThat(shrunk.<Integer>path("errors[0].taken")).isEqualTo(2);
    }

    private static String calendar(Thing hearing) {
        Response answer = Api.expect(200, Api.as(null).get("/v1/hearings/{id}.ics", hearing.id()));
        assertThat(answer.contentType()).startsWith("text/calendar");
        return answer.asString().replace("\r\n ", "");
    }

    private static Response put(Thing hearing, List<Map<String, Object>> items) {
        return Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .body(Map.of("items", items))
                .put("/v1/hearings/{id}/agenda", hearing.id());
    }
}
