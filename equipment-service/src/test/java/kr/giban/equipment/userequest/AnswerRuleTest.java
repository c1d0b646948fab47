package kr.giban.equipment.userequest;

import static kr.giban.equipment.userequest.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The term of an answer follows the rules of the day of the request. */
@QuarkusTest
class AnswerRuleTest {
    private static final Instant FRIDAY =
            OffsetDateTime.parse("2022-02-25T15:00+09:00").toInstant();

    @Inject
    AnswerTerm term;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void forget() {
        jdbi.useHandle(handle -> handle.execute(
                "DELETE FROM rule WHERE name LIKE 'use-request-answer-%' AND valid_from > date '1900-01-01'"));
    }

    @Test
    void by_default_every_hour_counts() {
        assertThat(term.end(FRIDAY)).isEqualTo(FRIDAY.plus(Duration.ofDays(1)));
    }

    @Test
    void on_working_days_weekends_and_the_listed_holidays_do_not_count() {
        set("use-request-answer-basis", "WORKING_DAYS");
        set("use-request-answer-hours", 48);
        assertThat(term.end(FRIDAY))
                .as("Saturday and Sunday, and the first of March, lie between")
                .isEqualTo("2022-03-02T06:00:00Z");
    }

    @Test
    void a_word_that_the_rule_does_not_know_is_refused() {
        put("use-request-answer-basis", "OFFICE_HOURS")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value"));
        put("use-request-answer-hours", 0).then().statusCode(422);
    }

    private static void set(String rule, Object value) {
        put(rule, value).then().statusCode(200);
    }

    private static io.restassured.response.Response put(String rule, Object value) {
        return json(Tokens.of("operator"))
                .body(Map.of("validFrom", "2022-01-01", "value", value, "source", "시험"))
                .put("/v1/rules/equipment/{name}", rule);
    }
}
