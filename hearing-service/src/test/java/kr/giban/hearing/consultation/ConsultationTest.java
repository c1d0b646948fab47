package kr.giban.hearing.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.Api;
import kr.giban.hearing.Api.Thing;
import kr.giban.hearing.StubRoadmap;
import kr.giban.hearing.TestClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsultationTest {
    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    ConsultationService consultations;

    @BeforeEach
    void beforeTheWindow() {
        clock.reset();
    }

    @Test
    void it_opens_and_closes_by_itself_at_its_window() {
        Thing consultation = Api.consultation();

        clock.moveTo(Instant.parse("2022-03-20T23:59:00Z"));
        Api.tick();
        assertThat(state(consultation)).isEqualTo("PLANNED");

        clock.moveTo(Instant.parse("2022-03-21T00:00:01Z"));
        Api.tick();
        assertThat(state(consultation)).isEqualTo("OPEN");

        clock.moveTo(Instant.parse("2022-03-31T09:00:01Z"));
        Api.tick();
        assertThat(state(consultation)).isEqualTo("CLOSED");
    }

    @Test
    void a_window_that_passed_whole_while_nothing_ran_is_opened_and_closed_in_one_run() {
        Thing consultation = Api.consultation();

        clock.moveTo(Instant.parse("2022-04-02T00:00:00Z"));
        Api.tick();

        assertThat(state(consultation)).isEqualTo("CLOSED");
    }

    @Test
    void opinions_are_refused_outside_the_window_even_before_anyone_has_closed_it() {
        Thing planned = Api.consultation();
        refused(Api.opinion(planned.id(), "아직 이른 의견", true), 409, "consultation-not-open");

        Thing open = Api.openConsultation();
        Api.created(Api.opinion(open.id(), "제때 낸 의견", true));

        clock.moveTo(Instant.parse("2022-03-31T09:00:00Z"));
        refused(Api.opinion(open.id(), "때늦은 의견", true), 409, "consultation-not-open");
    }

    @Test
    void a_window_that_was_extended_in_the_last_moment_is_not_closed_all_the_same() {
        Thing open = Api.openConsultation();
        Instant found = Instant.parse("2022-03-31T09:00:01Z");
        Api.done(Api.as(Api.OFFICER)
                .header("If-Match", open.etag())
                .body(Map.of("closesAt", "2022-04-30T18:00:00+09:00"))
                .patch("/v1/consultations/{id}", open.id()));

        assertThat(consultations.moveIfDue(UUID.fromString(open.id()), ConsultationState.OPEN, found))
                .isFalse();
        assertThat(state(open)).isEqualTo("OPEN");
    }

    @Test
    void a_roadmap_version_has_one_consultation() {
        Thing first = Api.consultation();
        String roadmap = first.answer().path("roadmapId");

        refused(Api.consultation(roadmap, 1), 409, "conflict");
        Api.created(Api.consultation(roadmap, 2));
    }

    @Test
    void only_a_published_version_of_a_roadmap_is_consulted_on() {
        Response unknown = Api.consultation(StubRoadmap.UNKNOWN, 1);
        refused(unknown, 422, "rule-violated");
        assertThat(unknown.<String>path("errors[0].code")).isEqualTo("roadmap-unpublished");
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/roadmapId");

        Response drafted = Api.consultation(UUID.randomUUID(), 3);
        refused(drafted, 422, "rule-violated");
        assertThat(drafted.<String>path("errors[0].code")).isEqualTo("roadmap-version-unpublished");
        assertThat(drafted.<String>path("errors[0].pointer")).isEqualTo("/version");
        assertThat(drafted.<String>path("errors[0].message")).contains("3");
    }

    @Test
    void while_the_roadmaps_cannot_be_asked_nothing_is_stored_and_the_same_request_may_come_again() {
        for (UUID roadmap : List.of(StubRoadmap.BROKEN, StubRoadmap.DEAD)) {
            Response answer = Api.consultation(roadmap, 1);
            refused(answer, 503, "service-unavailable");
            assertThat(answer.header("Retry-After")).isNotBlank();
            int total = Api.as(null)
                    .queryParam("roadmapId", roadmap)
                    .queryParam("include", "total")
                    .get("/v1/consultations")
                    .path("total");
            assertThat(total).isZero();
        }
    }

    @Test
    void one_made_by_mistake_is_taken_back_and_leaves_its_place_to_another() {
        Thing open = Api.openConsultation();
        String roadmap = open.answer().path("roadmapId");
        Thing cancelled = Api.done(cancel(open));

        assertThat(cancelled.answer().<String>path("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.answer().<String>path("cancelReason")).isEqualTo("잘못 등록함");
        assertThat(eventsOf(open)).containsExactly("consultation.opened", "consultation.cancelled");
        refused(Api.opinion(open.id(), "취소된 뒤의 의견", true), 409, "consultation-not-open");
        refused(
                Api.as(Api.STAFF).body(Api.hearingBody(open.id(), 10)).post("/v1/hearings"),
                409,
                "consultation-finished");
        clock.moveTo(Instant.parse("2022-04-02T00:00:00Z"));
        Api.tick();
        assertThat(state(open)).isEqualTo("CANCELLED");

        clock.reset();
        Api.created(Api.consultation(roadmap, 1));
    }

    @Test
    void nobody_s_opinion_or_hearing_is_taken_back_with_it() {
        Thing open = Api.openConsultation();
        Api.created(Api.opinion(open.id(), "제때 낸 의견", true));
        Thing hearing = Api.hearing(open, 10);

        Response refused = cancel(open);
        refused(refused, 409, "blocked");
        assertThat(refused.<List<String>>path("blockers.code"))
                .containsExactly("consultation-with-opinions", "hearing-not-cancelled");
        assertThat(refused.<String>path("blockers[1].hearingId")).isEqualTo(hearing.id());

        refused(cancel(Api.closed(open)), 409, "illegal-transition");
    }

    @Test
    void it_is_taken_back_once_its_hearings_are() {
        Thing planned = Api.consultation();
        Thing hearing = Api.hearing(planned, 10);
        refused(cancel(planned), 409, "blocked");

        Api.done(Api.as(Api.STAFF)
                .header("If-Match", hearing.etag())
                .body(Map.of("reason", "방역 상황 악화"))
                .post("/v1/hearings/{id}/cancel", hearing.id()));

        Api.done(cancel(planned));
    }

    @Test
    void a_window_that_ends_before_it_begins_or_has_passed_is_refused() {
        Response reversed = Api.as(Api.OFFICER)
                .body(Map.of(
                        "roadmapId", UUID.randomUUID(),
                        "version", 1,
                        "title", "거꾸로",
                        "opensAt", "2022-03-31T09:00:00+09:00",
                        "closesAt", "2022-03-21T18:00:00+09:00"))
                .post("/v1/consultations");
        refused(reversed, 422, "rule-violated");
        assertThat(reversed.<String>path("errors[0].code")).isEqualTo("window-reversed");
        assertThat(reversed.<String>path("errors[0].pointer")).isEqualTo("/closesAt");
    }

    @Test
    void the_database_opens_nothing_again_and_takes_no_opinion_behind_the_program_s_back() {
        Thing closed = Api.closed(Api.openConsultation());

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "update consultation set state = 'OPEN' where id = ?", UUID.fromString(closed.id()))))
                .hasMessageContaining("cannot go from CLOSED to OPEN");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "insert into opinion (id, consultation_id, receipt_number, respondent, stakeholder_group,"
                                + " target_kind, original_text, public_text, compared_text, consent_to_publish, state,"
                                + " received_at, version) values (?, ?, 'late', 'ANONYMOUS', 'OTHER', 'ROADMAP', 'x', 'x',"
                                + " 'x', true, 'RECEIVED', '2022-04-01', 0)",
                        UUID.randomUUID(),
                        UUID.fromString(closed.id()))))
                .hasMessageContaining("takes no opinions");
    }

    @Test
    void the_database_takes_no_consultation_back_that_has_opinions() {
        Thing open = Api.openConsultation();
        Api.created(Api.opinion(open.id(), "남는 의견", true));

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "update consultation set state = 'CANCELLED', cancel_reason = 'x' where id = ?",
                        UUID.fromString(open.id()))))
                .hasMessageContaining("cannot be taken back");
    }

    private static Response cancel(Thing consultation) {
        return Api.as(Api.OFFICER)
                .header("If-Match", consultation.etag())
                .body(Map.of("reason", "잘못 등록함"))
                .post("/v1/consultations/{id}/cancel", consultation.id());
    }

    private List<String> eventsOf(Thing consultation) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select type from outbox where subject = ? order by ordinal")
                        .bind(0, "consultations/" + consultation.id())
                        .mapTo(String.class)
                        .list());
    }

    private static String state(Thing consultation) {
        return Api.fresh("/v1/consultations/{id}", consultation).answer().path("state");
    }

    private static void refused(Response answer, int status, String code) {
        Api.expect(status, answer);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }
}
