package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.giban.platform.audit.AuditJson;
import kr.giban.platform.audit.Personal;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditAndRulesTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Rules rules;

    @Inject
    Codes codes;

    @Inject
    AuditJson json;

    @Inject
    Outbox outbox;

    record Person(
            String organization,
            @Personal String name,
            @Personal String phone) {}

    @Test
    void a_refused_command_of_a_known_caller_is_recorded() {
        String id = WidgetClient.create("r-" + UUID.randomUUID()).path("id");
        String requestId = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + Tokens.of("technopark", "tp-busan"))
                .header("X-Request-Id", requestId)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .post("/v1/widgets/" + id + "/publish")
                .then()
                .statusCode(403);
        Response audit = given().header("Authorization", "Bearer " + Tokens.of("auditor"))
                .queryParam("requestId", requestId)
                .get("/v1/audit-entries/sample");
        assertThat(audit.<String>path("items[0].outcome")).isEqualTo("refused");
        assertThat(audit.<String>path("items[0].organization")).isEqualTo("tp-busan");
    }

    @Test
    void what_a_known_caller_sends_to_an_address_that_leads_nowhere_is_on_record_when_it_is_answered() {
        String path = "/v1/nowhere-" + UUID.randomUUID();
        List<String> requestIds =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
        requestIds.forEach(requestId -> given().header("Authorization", "Bearer " + Tokens.of("technopark", "tp-busan"))
                .header("X-Request-Id", requestId)
                .post(path)
                .then()
                .statusCode(404));
        assertThat(refusedTo("tp-busan", path)).containsExactlyInAnyOrderElementsOf(requestIds);
    }

    @Test
    void the_audit_only_grows() {
        WidgetClient.create("g-" + UUID.randomUUID());
        assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute("delete from audit_entry")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute("update audit_entry set subject = 'x'")))
                .hasMessageContaining("append-only");
    }

    @Test
    void personal_values_stay_out_of_the_audit() {
        assertThat(json.text(new Person("o", "홍길동", "010-0000-0000"))).isEqualTo("{\"organization\":\"o\"}");
        assertThat(json.text(List.of(Map.of("who", new Person("o", "홍길동", "010")))))
                .doesNotContain("홍길동");
    }

    @Test
    void personal_values_stay_out_of_events() {
        String subject = "people/" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(new Event(
                        "person.changed", subject, Visibility.INTERNAL, new Person("o", "홍길동", "010-0000-0000"))));
        assertThat(events(subject)).containsExactly("{\"organization\": \"o\"}");
    }

    @Test
    void a_rule_is_read_as_of_the_day() {
        assertThat(rules.intValue("widget.max-quantity", LocalDate.of(2029, 12, 31)))
                .isEqualTo(100);
        assertThat(rules.intValue("widget.max-quantity", LocalDate.of(2030, 1, 1)))
                .isEqualTo(200);
        assertThatThrownBy(() -> rules.value("no.such-rule", LocalDate.of(2030, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rule_keeps_its_type_and_an_unknown_one_is_not_made() {
        given().header("Authorization", "Bearer " + Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", "2040-01-01", "value", "many", "source", "x"))
                .put("/v1/rules/sample/widget.max-quantity")
                .then()
                .statusCode(422);
        given().header("Authorization", "Bearer " + Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", "2040-01-01", "value", 1, "source", "x"))
                .put("/v1/rules/sample/widget.min-quantity")
                .then()
                .statusCode(404);
    }

    @Test
    void a_code_is_read_as_of_the_day_it_speaks_of() {
        String list = "regions-" + UUID.randomUUID();
        codes.put(new Code(list, "42", "강원도", "Gangwon", null, null, LocalDate.of(2023, 6, 10), nothing()));
        codes.put(new Code(list, "51", "강원특별자치도", "Gangwon", null, LocalDate.of(2023, 6, 11), null, nothing()));
        assertThat(codes.list(list, LocalDate.of(2022, 3, 22)))
                .extracting(Code::code)
                .containsExactly("42");
        assertThat(codes.list(list, LocalDate.of(2024, 1, 1)))
                .extracting(Code::code)
                .containsExactly("51");
    }

    @Test
    void a_new_name_of_a_code_ends_the_old_one_the_day_before() {
        String list = "names-" + UUID.randomUUID();
        codes.put(new Code(list, "1", "옛이름", "Old", null, null, null, nothing()));
        codes.put(new Code(list, "1", "새이름", "New", null, LocalDate.of(2024, 1, 18), null, nothing()));
        assertThat(codes.find(list, "1", LocalDate.of(2024, 1, 17))
                        .orElseThrow()
                        .nameKo())
                .isEqualTo("옛이름");
        assertThat(codes.find(list, "1", LocalDate.of(2024, 1, 18))
                        .orElseThrow()
                        .nameKo())
                .isEqualTo("새이름");
    }

    @Test
    void an_earlier_value_of_a_code_ends_where_the_later_one_starts() {
        String list = "earlier-" + UUID.randomUUID();
        codes.put(new Code(list, "1", "뒤", "Later", null, LocalDate.of(2024, 1, 18), null, nothing()));
        Code earlier = codes.put(new Code(list, "1", "앞", "Earlier", null, LocalDate.of(2020, 1, 1), null, nothing()));
        assertThat(earlier.validTo()).isEqualTo(LocalDate.of(2024, 1, 17));
        assertThat(nameOn(list, LocalDate.of(2024, 1, 17))).isEqualTo("앞");
        assertThat(nameOn(list, LocalDate.of(2024, 1, 18))).isEqualTo("뒤");
        assertThat(codes.list(list, LocalDate.of(2024, 1, 18))).hasSize(1);
    }

    @Test
    void what_held_before_a_closed_period_goes_on_after_it_and_each_row_is_told() {
        String list = "closed-" + UUID.randomUUID();
        codes.put(new Code(list, "1", "늘", "Always", null, null, null, nothing()));
        codes.put(new Code(
                list, "1", "잠시", "For a year", null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), nothing()));
        assertThat(nameOn(list, LocalDate.of(2023, 12, 31))).isEqualTo("늘");
        assertThat(nameOn(list, LocalDate.of(2024, 12, 31))).isEqualTo("잠시");
        assertThat(nameOn(list, LocalDate.of(2025, 1, 1))).isEqualTo("늘");
        assertThat(events(list + "/1"))
                .hasSize(4)
                .satisfies(told -> assertThat(told.get(1)).contains("\"늘\"", "\"validTo\": \"2023-12-31\""))
                .satisfies(told -> assertThat(told.get(2)).contains("\"잠시\""))
                .satisfies(told -> assertThat(told.get(3)).contains("\"늘\"", "\"validFrom\": \"2025-01-01\""));
    }

    @Test
    void a_period_of_a_code_that_reaches_into_a_later_one_or_ends_before_it_starts_is_refused() {
        String list = "refused-" + UUID.randomUUID();
        codes.put(new Code(list, "1", "뒤", "Later", null, LocalDate.of(2024, 1, 1), null, nothing()));
        assertThatThrownBy(() -> codes.put(new Code(
                        list,
                        "1",
                        "앞",
                        "Earlier",
                        null,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2024, 6, 1),
                        nothing())))
                .hasMessage("rule-violated");
        assertThatThrownBy(() -> codes.put(new Code(
                        list,
                        "1",
                        "앞",
                        "Earlier",
                        null,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2019, 1, 1),
                        nothing())))
                .hasMessage("invalid-request");
        assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute(
                        "insert into code (list, code, valid_from, name_ko, name_en) values (?, '1', '2023-01-01', 'x', 'x')",
                        list)))
                .hasMessageContaining("code_periods_do_not_overlap");
    }

    @Test
    void copies_that_are_told_again_from_the_start_end_as_before() {
        String list = "copies-" + UUID.randomUUID();
        List<Code> told = List.of(
                new Code(list, "1", "늘", "Always", null, null, null, nothing()),
                new Code(list, "1", "늘", "Always", null, null, LocalDate.of(2023, 12, 31), nothing()),
                new Code(list, "1", "새", "New", null, LocalDate.of(2024, 1, 1), null, nothing()));
        for (int time = 0; time < 2; time++) {
            told.forEach(codes::copy);
            assertThat(nameOn(list, LocalDate.of(2023, 12, 31))).isEqualTo("늘");
            assertThat(nameOn(list, LocalDate.of(2024, 1, 1))).isEqualTo("새");
        }
        assertThat(events(list + "/1")).isEmpty();
    }

    private String nameOn(String list, LocalDate day) {
        return codes.find(list, "1", day).orElseThrow().nameKo();
    }

    private List<String> events(String subject) {
        return jdbi.withHandle(db -> db.createQuery("select data::text from outbox where subject = ? order by ordinal")
                .bind(0, subject)
                .mapTo(String.class)
                .list());
    }

    private static com.fasterxml.jackson.databind.JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private List<String> refusedTo(String organization, String path) {
        return jdbi.withHandle(db -> db.createQuery("select request_id from audit_entry where entity_id = :path"
                        + " and organization = :organization and outcome = 'refused'")
                .bind("path", path)
                .bind("organization", organization)
                .mapTo(String.class)
                .list());
    }
}
