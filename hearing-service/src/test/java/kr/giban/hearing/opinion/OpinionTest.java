package kr.giban.hearing.opinion;

import static io.restassured.RestAssured.given;
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
import kr.giban.hearing.TestClock;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpinionTest {
    private static final String WITH_PHONE = "분과별 투자 비중을 다시 보아 주십시오. 문의 010-1234-5678, a@b.kr";

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void beforeTheWindow() {
        clock.reset();
    }

    @Test
    void the_public_sees_it_after_moderation_only_and_with_personal_data_masked() {
        Thing consultation = Api.openConsultation();
        Response receipt = Api.expect(201, Api.opinion(consultation.id(), WITH_PHONE, true));
        String id = receipt.path("id");
        assertThat(receipt.<String>path("receiptNumber")).matches("OP-2022-[0-9]{7}");
        Api.expect(404, Api.as(null).get("/v1/opinions/{id}", id));
        assertThat(publicList(consultation)).isEmpty();

        moderate(id, Map.of("decision", "PUBLISH"));

        Response shown = Api.expect(200, Api.as(null).get("/v1/opinions/{id}", id));
        assertThat(shown.<String>path("text")).isEqualTo("분과별 투자 비중을 다시 보아 주십시오. 문의 [전화번호], [이메일]");
        assertThat(shown.asString()).doesNotContain("010-1234-5678", "a@b.kr");
        assertThat(publicList(consultation)).containsExactly(id);
    }

    @Test
    void staff_read_the_original_and_all_states() {
        Thing consultation = Api.openConsultation();
        String id = Api.opinion(consultation.id(), WITH_PHONE, false).path("id");

        Response read = Api.expect(200, Api.as(Api.PLANNER).get("/v1/opinions/{id}", id));

        assertThat(read.<String>path("originalText")).isEqualTo(WITH_PHONE);
        Response list = Api.as(Api.PLANNER).get("/v1/consultations/{id}/opinions", consultation.id());
        assertThat(list.<List<String>>path("items.id")).containsExactly(id);
        assertThat(list.asString()).doesNotContain("originalText", "010-1234-5678");
        assertThat(audit(id)).containsExactly("create", "read-personal");
        Api.expect(404, Api.as(Tokens.of("reviewer")).get("/v1/opinions/{id}", id));
    }

    @Test
    void what_staff_read_and_what_the_public_reads_have_two_tags() {
        String id = Api.created(Api.opinion(Api.openConsultation().id(), "과제명에 지역을 밝혀 주십시오.", true))
                .id();
        moderate(id, Map.of("decision", "PUBLISH"));
        String whole = Api.as(Api.MODERATOR).get("/v1/opinions/{id}", id).header("ETag");
        String masked = Api.as(null).get("/v1/opinions/{id}", id).header("ETag");

        assertThat(masked).isNotEqualTo(whole);
        Api.expect(304, Api.as(null).header("If-None-Match", masked).get("/v1/opinions/{id}", id));
        Response original = Api.expect(
                200, Api.as(Api.MODERATOR).header("If-None-Match", masked).get("/v1/opinions/{id}", id));
        assertThat(original.<String>path("originalText")).isNotBlank();
    }

    @Test
    void without_consent_it_cannot_be_published_and_without_reason_not_withheld() {
        Thing consultation = Api.openConsultation();
        String id = Api.opinion(consultation.id(), "공개하지 말아 주십시오.", false).path("id");

        Response published = moderation(id, Map.of("decision", "PUBLISH"));
        Api.expect(422, published);
        assertThat(published.<String>path("errors[0].code")).isEqualTo("no-consent-to-publish");

        Response withheld = moderation(id, Map.of("decision", "WITHHOLD"));
        Api.expect(422, withheld);
        assertThat(withheld.<String>path("errors[0].pointer")).isEqualTo("/reason");
        Api.expect(200, moderation(id, Map.of("decision", "WITHHOLD", "reason", "공개 비동의")));
    }

    @Test
    void what_is_withheld_after_publication_is_gone_for_the_public_and_the_feed_says_so() {
        Thing consultation = Api.openConsultation();
        String id = Api.opinion(consultation.id(), "홍길동 과장이 한 말입니다.", true).path("id");
        moderate(id, Map.of("decision", "PUBLISH"));
        moderate(id, Map.of("decision", "WITHHOLD", "reason", "실명"));

        Api.expect(404, Api.as(null).get("/v1/opinions/{id}", id));
        List<String> types = jdbi.withHandle(
                handle -> handle.createQuery("select type from outbox where subject = :subject order by ordinal")
                        .bind("subject", "opinions/" + id)
                        .mapTo(String.class)
                        .list());
        assertThat(types).containsExactly("opinion.received", "opinion.published", "opinion.withheld");
    }

    @Test
    void near_duplicates_share_a_group_and_every_original_is_kept() {
        Thing consultation = Api.openConsultation();
        String text = "대구 지역에 수소 연료전지 시험 장비가 부족하니 수송 분과 과제에 넣어 주시기 바랍니다";
        String first = Api.opinion(consultation.id(), text + ".", true).path("id");
        String same = Api.opinion(consultation.id(), "  " + text + "!!", true).path("id");
        String near = Api.opinion(consultation.id(), text + ". 감사합니다.", true).path("id");
        String other =
                Api.opinion(consultation.id(), "바이오 분과의 평가 기준을 알려 주십시오.", true).path("id");
        String elsewhere = Api.opinion(Api.openConsultation().id(), text, true).path("id");

        Api.tick();

        assertThat(group(first)).isEqualTo(first);
        assertThat(group(same)).isEqualTo(first);
        assertThat(group(near)).isEqualTo(first);
        assertThat(group(other)).isEqualTo(other);
        assertThat(group(elsewhere)).isEqualTo(elsewhere);
        assertThat(Api.as(Api.PLANNER)
                        .queryParam("groupId", first)
                        .get("/v1/consultations/{id}/opinions", consultation.id())
                        .<List<String>>path("items.id"))
                .containsExactly(first, same, near);
    }

    @Test
    void all_that_does_not_fit_is_said_at_once() {
        Thing consultation = Api.openConsultation();
        Response refused = Api.as(null)
                .body(Map.of(
                        "respondent",
                        "INDIVIDUAL",
                        "stakeholderGroup",
                        "INDUSTRY",
                        "target",
                        Map.of("kind", "DIVISION", "task", "2023-BIO-03"),
                        "text",
                        "가".repeat(5001),
                        "consentToPublish",
                        true))
                .post("/v1/consultations/{id}/opinions", consultation.id());

        Api.expect(422, refused);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/name", "/target/division", "/target/task", "/text");
        assertThat(refused.<Integer>path("errors.find { it.pointer == '/text' }.most"))
                .isEqualTo(5000);
    }

    @Test
    void the_database_keeps_what_was_said_as_it_was_said() {
        String id =
                Api.opinion(Api.openConsultation().id(), "그대로 두어야 할 말", true).path("id");

        for (String change : List.of(
                "update opinion set original_text = 'x' where id = ?",
                "update opinion set target_kind = 'TASK', target_task = '2023-BIO-01' where id = ?",
                "delete from opinion where id = ?")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change, UUID.fromString(id))))
                    .hasMessageContaining("opinion " + id);
        }
    }

    @Test
    void the_audit_does_not_keep_what_was_said() {
        String id = Api.opinion(Api.openConsultation().id(), WITH_PHONE, true).path("id");
        moderate(id, Map.of("decision", "PUBLISH"));

        assertThat(audit(id)).contains("create", "moderate");
        List<String> entries = jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry"
                                + " where entity_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
        assertThat(entries).noneMatch(entry -> entry.contains("투자 비중"));
    }

    @Test
    void what_was_written_unmasked_is_erased_with_the_rest_and_neither_before_nor_otherwise() {
        Thing consultation = Api.openConsultation();
        String id = Api.opinion(consultation.id(), WITH_PHONE, true).path("id");
        assertThat(column(id, "compared_text")).doesNotContain("1234");
        clock.moveTo(Instant.parse("2023-03-31T00:00:00Z"));
        Api.tick();
        assertThat(column(id, "original_text")).isEqualTo(WITH_PHONE);

        clock.moveTo(Instant.parse("2023-04-02T00:00:00Z"));
        Api.tick();

        assertThat(column(id, "original_text")).isNull();
        assertThat(column(id, "public_text")).contains("[전화번호]");
        clock.reset();
        Response read = Api.expect(200, Api.as(Api.PLANNER).get("/v1/opinions/{id}", id));
        assertThat(read.<String>path("originalText")).isNull();
    }

    @Test
    void a_phone_in_the_name_of_an_organization_is_masked_too() {
        Thing consultation = Api.openConsultation();
        Response receipt = Api.as(null)
                .body(Map.of(
                        "respondent",
                        "ORGANIZATION",
                        "organization",
                        "한빛연구원 010-1234-5678",
                        "stakeholderGroup",
                        "INDUSTRY",
                        "target",
                        Map.of("kind", "ROADMAP"),
                        "text",
                        "의견",
                        "consentToPublish",
                        true))
                .post("/v1/consultations/{id}/opinions", consultation.id());
        String id = Api.expect(201, receipt).path("id");
        moderate(id, Map.of("decision", "PUBLISH"));

        assertThat(Api.as(null).get("/v1/opinions/{id}", id).<String>path("organization"))
                .isEqualTo("한빛연구원 [전화번호]");
    }

    @Test
    void nothing_is_written_out_in_java_s_own_form() {
        Response page = given().accept("text/html").get("/v1/consultations");

        assertThat(page.statusCode()).isEqualTo(406);
    }

    private String column(String id, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + name + " from opinion where id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .one());
    }

    private List<String> audit(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select action from audit_entry where entity_id = :id order by at, id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> publicList(Thing consultation) {
        return Api.as(null)
                .get("/v1/consultations/{id}/opinions", consultation.id())
                .path("items.id");
    }

    private static String group(String opinion) {
        return Api.as(Api.PLANNER).get("/v1/opinions/{id}", opinion).path("groupId");
    }

    private static void moderate(String id, Map<String, Object> body) {
        Api.expect(200, moderation(id, body));
    }

    private static Response moderation(String id, Map<String, Object> body) {
        Api.tick();
        String etag = Api.as(Api.MODERATOR).get("/v1/opinions/{id}", id).header("ETag");
        return Api.as(Api.MODERATOR).header("If-Match", etag).body(body).post("/v1/opinions/{id}/moderate", id);
    }
}
