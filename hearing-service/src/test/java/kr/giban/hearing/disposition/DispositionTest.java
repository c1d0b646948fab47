package kr.giban.hearing.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.giban.hearing.Api;
import kr.giban.hearing.Api.Thing;
import kr.giban.hearing.TestClock;
import kr.giban.platform.digest.Sha256;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DispositionTest {
    private static final String CHANGE = "tasks/2023-BIO-03/title";

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void beforeTheWindow() {
        clock.reset();
    }

    @Test
    void publication_waits_for_every_opinion_and_names_each_that_is_in_the_way() {
        Thing consultation = Api.openConsultation();
        String answered = opinion(consultation);
        String forgotten = opinion(consultation);
        Thing pointless = Api.disposition(consultation, "PARTLY_ACCEPTED", null, answered);
        Thing closed = Api.closed(consultation);

        Response blocked = publish(closed);

        Api.expect(409, blocked);
        assertThat(blocked.<String>path("code")).isEqualTo("blocked");
        assertThat(blocked.<List<Map<String, Object>>>path("blockers"))
                .satisfiesExactly(
                        blocker -> assertThat(blocker)
                                .containsEntry("code", "opinion-without-disposition")
                                .containsEntry("opinionId", forgotten),
                        blocker -> assertThat(blocker)
                                .containsEntry("code", "disposition-names-no-change")
                                .containsEntry("dispositionId", pointless.id()));
    }

    @Test
    void drafts_are_invisible_to_the_public_until_all_are_published_together() {
        Thing consultation = Api.openConsultation();
        String one = opinion(consultation);
        String other = opinion(consultation);
        Thing drafted = Api.disposition(consultation, "ACCEPTED", CHANGE, one, other);
        assertThat(publicList(consultation)).isEmpty();
        Api.expect(404, Api.as(null).get("/v1/consultations/{id}/report", consultation.id()));

        Thing disposed = Api.done(publish(Api.closed(consultation)));

        assertThat(disposed.answer().<String>path("state")).isEqualTo("DISPOSED");
        assertThat(publicList(consultation)).containsExactly(drafted.id());
        assertThat(events("dispositions/" + drafted.id()))
                .as("one event for each opinion that is answered")
                .containsExactlyInAnyOrder("disposition.published " + one, "disposition.published " + other);
        Response patched = Api.as(Api.PLANNER)
                .header("If-Match", etag(consultation))
                .body(Map.of("kind", "NOTED"))
                .patch("/v1/dispositions/{id}", drafted.id());
        Api.expect(409, patched);
        assertThat(patched.<String>path("code")).isEqualTo("illegal-transition");
    }

    @Test
    void an_opinion_is_answered_once_and_only_in_its_own_consultation() {
        Thing consultation = Api.openConsultation();
        String answered = opinion(consultation);
        String foreign = opinion(Api.openConsultation());
        Api.disposition(consultation, "NOTED", null, answered);

        Response refused = Api.as(Api.PLANNER)
                .body(Map.of("opinionIds", List.of(answered, foreign), "kind", "REJECTED", "reason", "범위 밖"))
                .post("/v1/consultations/{id}/dispositions", consultation.id());

        Api.expect(422, refused);
        assertThat(refused.<List<String>>path("errors.code"))
                .containsExactly("opinion-already-disposed", "opinion-unknown");
    }

    @Test
    void a_group_of_near_duplicates_is_answered_by_one_disposition() {
        Thing consultation = Api.openConsultation();
        String first =
                Api.opinion(consultation.id(), "공청회를 부산에서도 열어 주시기 바랍니다.", true).path("id");
        String same =
                Api.opinion(consultation.id(), "공청회를 부산에서도 열어 주시기 바랍니다!", true).path("id");
        Api.tick();

        Thing drafted = Api.created(Api.as(Api.PLANNER)
                .body(Map.of("groupId", first, "kind", "NOTED", "reason", "다음 공청회에 참고"))
                .post("/v1/consultations/{id}/dispositions", consultation.id()));

        assertThat(drafted.answer().<List<String>>path("opinionIds")).containsExactlyInAnyOrder(first, same);
    }

    @Test
    void a_disposition_can_point_to_every_kind_of_change() {
        Thing consultation = Api.openConsultation();
        for (String change : List.of(
                "tasks/2023-BIO-03",
                "tasks/2023-BIO-03/title",
                "needs/N-2023-001",
                "needs/0190d5f0-6f6f-7c3e-9d8e-2f6c1c1e2a3b/summary",
                "roadmap/vision")) {
            Api.disposition(consultation, "ACCEPTED", change, opinion(consultation));
        }
        for (String change : List.of("roadmap", "tasks/BIO", "needs/", "tasks/2023-BIO-03/", "roadmap/a/b")) {
            Response refused = Api.as(Api.PLANNER)
                    .body(Map.of(
                            "opinionIds",
                            List.of(opinion(consultation)),
                            "kind",
                            "ACCEPTED",
                            "reason",
                            "검토",
                            "changeRef",
                            change))
                    .post("/v1/consultations/{id}/dispositions", consultation.id());
            Api.expect(400, refused);
        }
    }

    @Test
    void drafts_are_no_more_readable_in_the_audit_and_the_report_than_anywhere_else() {
        Thing consultation = Api.openConsultation();
        Thing drafted = Api.disposition(consultation, "REJECTED", null, opinion(consultation));
        Api.done(Api.as(Api.PLANNER)
                .header("If-Match", drafted.etag())
                .body(Map.of("reason", "고쳐 쓴 이유"))
                .patch("/v1/dispositions/{id}", drafted.id()));

        List<String> entries = jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry"
                                + " where entity_id = :id order by at, id")
                .bind("id", drafted.id())
                .mapTo(String.class)
                .list());
        assertThat(entries).hasSize(2).noneMatch(entry -> entry.contains("REJECTED") || entry.contains("이유"));
        assertThat(entries.get(1)).contains("sha256", "\"reason\"").doesNotContain("kind");
        Response report = Api.as(Api.STAFF).get("/v1/consultations/{id}/report", consultation.id());
        assertThat(figure(report, "opinions-by-disposition", "NONE")).isEqualTo(1);
    }

    @Test
    void a_draft_is_changed_by_merge_patch() {
        Thing consultation = Api.openConsultation();
        String one = opinion(consultation);
        String other = opinion(consultation);
        Thing drafted = Api.disposition(consultation, "ACCEPTED", CHANGE, one);

        Thing changed = Api.done(Api.as(Api.PLANNER)
                .header("If-Match", drafted.etag())
                .body("{\"kind\": \"REJECTED\", \"changeRef\": null, \"opinionIds\": [\"%s\"]}".formatted(other))
                .patch("/v1/dispositions/{id}", drafted.id()));

        assertThat(changed.answer().<String>path("kind")).isEqualTo("REJECTED");
        assertThat(changed.answer().<String>path("changeRef")).isNull();
        assertThat(changed.answer().<List<String>>path("opinionIds")).containsExactly(other);
        assertThat(changed.etag()).isNotEqualTo(drafted.etag());
    }

    @Test
    void a_seal_is_refused_until_disposed_then_answers_the_same_digest_each_time_and_nothing_can_be_added() {
        Thing consultation = Api.openConsultation();
        TreeMap<String, String> lines = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            String opinion = opinion(consultation);
            String change = i % 2 == 0 ? CHANGE : null;
            Thing drafted = Api.disposition(consultation, change == null ? "NOTED" : "ACCEPTED", change, opinion);
            lines.put(
                    opinion,
                    opinion + ":" + drafted.id() + ":" + (change == null ? "NOTED:" : "ACCEPTED:" + CHANGE) + "\n");
        }
        Thing closed = Api.closed(consultation);
        Response early = seal(consultation);
        Api.expect(409, early);
        assertThat(early.<String>path("blockers[0].code")).isEqualTo("seal-before-disposal");
        Api.done(publish(closed));

        Response sealed = Api.expect(200, seal(consultation));
        Response again = Api.expect(200, seal(consultation));

        assertThat(sealed.<Integer>path("opinions")).isEqualTo(5);
        assertThat(sealed.<Integer>path("dispositions")).isEqualTo(5);
        assertThat(sealed.<String>path("digest")).isEqualTo(Sha256.hex(String.join("", lines.values())));
        assertThat(again.asString()).isEqualTo(sealed.asString());
        assertThat(events("consultations/" + consultation.id()))
                .containsExactly(
                        "consultation.opened ",
                        "consultation.closed ",
                        "consultation.disposed ",
                        "consultation.sealed ");
        Api.expect(409, Api.opinion(consultation.id(), "늦은 의견", true));
        Api.expect(
                409,
                Api.as(Api.STAFF).body(Api.hearingBody(consultation.id(), 50)).post("/v1/hearings"));
    }

    @Test
    void a_seal_is_for_machines_only() {
        Thing consultation = Api.openConsultation();

        Api.expect(403, Api.as(Api.OFFICER).post("/internal/consultations/{id}/seal", consultation.id()));
        Api.expect(401, Api.as(null).post("/internal/consultations/{id}/seal", consultation.id()));
    }

    @Test
    void the_database_changes_nothing_that_is_published_or_sealed() {
        Thing consultation = Api.openConsultation();
        String opinion = opinion(consultation);
        Thing drafted = Api.disposition(consultation, "NOTED", null, opinion);
        Api.done(publish(Api.closed(consultation)));
        Api.expect(200, seal(consultation));

        for (String change : List.of(
                "update disposition set reason = 'x' where id = ?",
                "delete from disposition where id = ?",
                "delete from disposition_opinion where disposition_id = ?")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change, UUID.fromString(drafted.id()))))
                    .hasMessageContaining("is published");
        }
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "update consultation set title = 'x' where id = ?", UUID.fromString(consultation.id()))))
                .hasMessageContaining("is sealed");
    }

    @Test
    void the_report_adds_up_and_is_a_table_too() {
        Thing consultation = Api.openConsultation();
        Api.disposition(consultation, "NOTED", null, opinion(consultation), opinion(consultation));
        Api.disposition(consultation, "ACCEPTED", CHANGE, opinion(consultation));
        Api.done(publish(Api.closed(consultation)));

        Response report = Api.expect(200, Api.as(null).get("/v1/consultations/{id}/report", consultation.id()));
        String table = Api.as(null)
                .header("Accept", "text/csv")
                .get("/v1/consultations/{id}/report", consultation.id())
                .asString();

        assertThat(figure(report, "opinions", "")).isEqualTo(3);
        assertThat(figure(report, "opinions-by-disposition", "NOTED")).isEqualTo(2);
        assertThat(figure(report, "opinions-by-disposition", "ACCEPTED")).isEqualTo(1);
        assertThat(figure(report, "opinions-by-stakeholder-group", "INDUSTRY")).isEqualTo(3);
        assertThat(table).contains("figure,key,count", "opinions-by-disposition,NOTED,2");
    }

    private static Integer figure(Response report, String figure, String key) {
        return report.path("figures.find { it.figure == '%s' && it.key == '%s' }.count".formatted(figure, key));
    }

    private static String opinion(Thing consultation) {
        return Api.expect(201, Api.opinion(consultation.id(), "의견 " + UUID.randomUUID(), true))
                .path("id");
    }

    private static Response publish(Thing consultation) {
        return Api.as(Api.OFFICER)
                .header("If-Match", consultation.etag())
                .post("/v1/consultations/{id}/dispositions/publish", consultation.id());
    }

    private static Response seal(Thing consultation) {
        return Api.as(Api.SERVICE).post("/internal/consultations/{id}/seal", consultation.id());
    }

    private static String etag(Thing consultation) {
        return Api.as(Api.PLANNER)
                .get("/v1/consultations/{id}/dispositions", consultation.id())
                .path("items[0].etag");
    }

    private static List<String> publicList(Thing consultation) {
        return Api.as(null)
                .get("/v1/consultations/{id}/dispositions", consultation.id())
                .path("items.id");
    }

    /** Type and, if it says one, opinion of each event about a subject. */
    private List<String> events(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("select type || ' ' || coalesce(data ->> 'opinionId', '')"
                        + " from outbox where subject = :subject order by ordinal")
                .bind("subject", subject)
                .mapTo(String.class)
                .list());
    }
}
