package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.platform.testing.ProblemCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestFormTest {
    @Test
    void all_values_that_do_not_fit_are_named_at_once() {
        Response answer =
                create("{\"name\": 7, \"quantity\": 99999999999, \"madeOn\": true, \"receipt\": {\"receipt\": [1]}}");

        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(faults(answer))
                .containsOnly(
                        Map.entry("/name", "wrong-type"),
                        Map.entry("/quantity", "wrong-type"),
                        Map.entry("/madeOn", "wrong-type"),
                        Map.entry("/receipt", "unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "null", "\"1\""})
    void a_value_that_is_no_integer_does_not_hide_the_other_faults(String quantity) {
        Response answer = create("{\"quantity\": " + quantity + ", \"name\": true}");

        assertThat(faults(answer)).containsKeys("/quantity", "/name");
    }

    @Test
    void the_body_is_the_body_whatever_its_parameter_is_called() {
        Response answer = create("{\"name\": \"\", \"quantity\": -1}");

        assertThat(faults(answer)).containsOnlyKeys("/name", "/quantity");
    }

    @Test
    void a_field_that_stands_twice_is_named() {
        Response answer = create("{\"name\": \"a\", \"quantity\": 1, \"name\": \"b\"}");

        assertThat(faults(answer)).containsExactly(Map.entry("/name", "duplicate-field"));
    }

    @Test
    void what_the_database_cannot_hold_is_refused_where_it_stands() {
        assertThat(faults(create("{\"name\": \"a\\u0000\", \"quantity\": 1}")))
                .containsExactly(Map.entry("/name", "nul-character"));
        assertThat(faults(create("{\"name\": \"b\", \"quantity\": 1, \"madeOn\": \"+999999999-12-31\"}")))
                .containsExactly(Map.entry("/madeOn", "out-of-range"));
        assertThat(create("{\"name\": \"" + UUID.randomUUID().toString().substring(0, 13)
                                + "\\\\u0000\", \"quantity\": 1}")
                        .statusCode())
                .as("a backslash and five characters")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "madeFrom=%2B999999999-12-31, query:madeFrom, out-of-range",
        "madeFrom=-4714-01-01, query:madeFrom, out-of-range",
        "madeFrom=2022-01-01%00, query:madeFrom, nul-character",
        "madeFrom=, query:madeFrom, wrong-type",
        "madeFrom=%FF, query:madeFrom, not-unicode",
        "madeFrom=%ED%A0%80, query:madeFrom, not-unicode",
        "%FF=1, query:\ufffd, not-unicode",
        "limit=, query:limit, wrong-type",
        "limit=1&limit=2, query:limit, repeated",
        "include=everything, query:include, wrong-type",
        "include=, query:include, required",
        "mdaeFrom=2022-01-01, query:mdaeFrom, unknown-parameter"
    })
    void a_query_that_does_not_fit_is_named(String query, String pointer, String code) {
        Response answer = given().urlEncodingEnabled(false).get("/v1/widgets?" + query);

        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(faults(answer)).containsExactly(Map.entry(pointer, code));
    }

    @Test
    void all_that_is_wrong_with_a_query_is_named_at_once() {
        Response answer =
                given().urlEncodingEnabled(false).get("/v1/widgets?limti=1&stat=OPEN&madeFrom=&limit=1&limit=2");

        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(faults(answer))
                .containsOnly(
                        Map.entry("query:limti", "unknown-parameter"),
                        Map.entry("query:stat", "unknown-parameter"),
                        Map.entry("query:madeFrom", "wrong-type"),
                        Map.entry("query:limit", "repeated"));
    }

    @Test
    void a_percent_sign_that_stands_for_nothing_is_not_a_fault_of_ours() {
        assertThat(raw("GET /v1/widgets?madeFrom=%zz HTTP/1.1\r\nHost: x")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /v1/widgets/%FF HTTP/1.1\r\nHost: x")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\ud800\\ud800\\udc00", "\\udc00", "\\uD83D\\n\\uDE00"})
    void half_a_character_is_refused_where_it_stands(String half) {
        assertThat(faults(create("{\"name\": \"a" + half + "\", \"quantity\": 1}")))
                .containsExactly(Map.entry("/name", "not-unicode"));
        assertThat(create("{\"" + half + "\": 1}").statusCode()).isEqualTo(400);
    }

    @Test
    void half_a_character_in_bytes_is_refused_too() {
        byte[] body = "{\"name\": \"???\", \"quantity\": 1}".getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.UTF_8).indexOf('?');
        System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, body, at, 3);

        Response answer = create(body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @Test
    void a_whole_character_is_one_also_when_it_is_escaped() {
        String name = UUID.randomUUID().toString().substring(0, 13);

        Response answer = create("{\"name\": \"" + name + "\\uD83D\\uDE00\\\\ud800\", \"quantity\": 1}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("name")).isEqualTo(name + "\uD83D\uDE00\\ud800");
    }

    @Test
    void json_is_utf_8() {
        Response answer = create("{\"name\": \"a\\u0000\", \"quantity\": 1}".getBytes(StandardCharsets.UTF_16LE));

        ProblemCheck.check(answer, 400, "malformed-json");
    }

    @Test
    void of_very_many_faults_the_first_are_told_and_how_many_there_are() {
        String fields = IntStream.range(0, 20_000)
                .mapToObj(i -> ", \"x" + i + "\": {\"y\": 1}")
                .collect(Collectors.joining());

        Response answer = create("{\"name\": 7, \"quantity\": 1" + fields + "}");

        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors")).hasSize(1000);
        assertThat(answer.jsonPath().getInt("errorsTotal")).isEqualTo(20_001);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/name");
        assertThat(answer.jsonPath().getString("errors[999].pointer")).isEqualTo("/x998");
    }

    @Test
    void a_list_that_is_too_long_is_one_fault_whatever_is_in_it() {
        Response answer =
                create("{\"name\": \"a\", \"quantity\": 1, \"tags\": [\"\"" + ", \"\"".repeat(400_000) + "]}");

        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(faults(answer)).containsExactly(Map.entry("/tags", "wrong-size"));
        assertThat(answer.jsonPath().getInt("errors[0].max")).isEqualTo(5);
    }

    @Test
    void a_forged_cursor_is_refused() {
        WidgetClient.create("a-" + UUID.randomUUID()).then().statusCode(201);
        WidgetClient.create("b-" + UUID.randomUUID()).then().statusCode(201);
        String next = given().queryParam("limit", 1).get("/v1/widgets").path("next");
        String real = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String forged = real.replaceFirst(",\"", ",\"\\\\u0000");

        Response answer = given().queryParam(
                        "cursor",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8)))
                .get("/v1/widgets");

        ProblemCheck.check(answer, 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", ";;;,", "text/html", "application/json;;q=x"})
    void an_accept_that_nothing_fits_is_not_a_fault_of_ours(String accept) {
        String answer = raw(String.join("\r\n", "GET /v1/widgets HTTP/1.1", "Host: x", "Accept: " + accept));

        assertThat(answer).matches("(?s)HTTP/1.1 (406|200) .*").doesNotContain("Page[");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", "json", "/"})
    void a_content_type_that_is_none_is_not_supported(String type) {
        String answer = raw(String.join(
                "\r\n",
                "POST /v1/widgets HTTP/1.1",
                "Host: x",
                "Content-Length: 0",
                "Authorization: Bearer " + WidgetClient.SEOUL,
                "Content-Type: " + type));

        assertThat(answer).startsWith("HTTP/1.1 415").contains("unsupported-media-type");
    }

    @Test
    void an_accept_of_another_kind_is_not_acceptable() {
        ProblemCheck.check(given().accept("text/html").get("/v1/widgets"), 406, "not-acceptable");
    }

    @Test
    void what_the_gateway_lets_pass_is_answered_as_a_problem() {
        ProblemCheck.check(given().get("/v1/widgets?cursor=" + "x".repeat(8000)), 400, "invalid-cursor");
        assertThat(given().header("X-Large", "x".repeat(30_000))
                        .get("/v1/widgets")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Response create(String body) {
        return create(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response create(byte[] body) {
        return given().header("Authorization", "Bearer " + WidgetClient.SEOUL)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/widgets");
    }

    private static Map<String, String> faults(Response answer) {
        List<Map<String, String>> errors = answer.jsonPath().getList("errors");
        return errors.stream().collect(Collectors.toMap(fault -> fault.get("pointer"), fault -> fault.get("code")));
    }

    /** For headers that no client would send. */
    private static String raw(String request) {
        return RawClient.answer(request + "\r\nConnection: close\r\n\r\n");
    }
}
