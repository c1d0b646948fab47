package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.audit.AuditJson;
import kr.giban.platform.audit.Personal;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
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

    private static com.fasterxml.jackson.databind.JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
