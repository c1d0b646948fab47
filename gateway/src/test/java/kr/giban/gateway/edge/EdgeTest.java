package kr.giban.gateway.edge;

import static kr.giban.gateway.testing.Client.bearer;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Tokens;
import kr.giban.platform.harness.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class EdgeTest {
    private static final Client CLIENT = new Client();
    private Service alpha;

    @BeforeEach
    void a_service_that_says_what_it_was_asked() {
        alpha = Service.alpha(request -> request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("body", body.toString())
                        .encode())));
    }

    @AfterEach
    void stop() {
        alpha.close();
    }

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @Test
    void what_the_document_lists_is_routed_with_its_query() {
        Answer answer = CLIENT.get("/v1/things?q=%EC%9E%A5%EB%B9%84&limit=5");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("uri")).isEqualTo("/v1/things?q=%EC%9E%A5%EB%B9%84&limit=5");
    }

    @Test
    void the_suffix_template_is_a_route_of_its_own() {
        assertThat(CLIENT.get("/v1/things/17.ics").status()).isEqualTo(200);
        assertThat(CLIENT.get("/v1/things/17").problem()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/unknown",
                "/v1/things/",
                "/v1//things",
                "//v1/things",
                "/v1/things/../things",
                "/v1/x/%2e%2e/things",
                "/v1/things%2f17.ics",
                "/v1/things/1%2f7/parts/2",
                "/v1/things/17/parts/2%2f..%2f..",
                "/v1/things;a=b",
                "/internal/tick",
                "/internal/events",
                "/v1/things/17.ics/../../../internal/tick",
                "/q",
                "/q/openapi",
                "/q/dev-ui",
                "/webjars/swagger-ui/index.html",
                "/V1/things"
            })
    void what_it_does_not_list_is_not_found(String path) {
        Answer answer = CLIENT.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void a_known_path_with_another_method_says_which_it_knows() {
        Answer answer = CLIENT.send("DELETE", "/v1/things", null, "Accept-Language", "en");

        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.json().getString("detail")).isEqualTo("This address does not know that method.");
    }

    @Test
    void the_literal_segment_wins_even_when_it_is_escaped() {
        Answer answer = CLIENT.get("/v1/things/m%69ne", "Authorization", bearer(Tokens.of("reviewer")));

        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void problems_are_korean_unless_english_is_preferred() {
        assertThat(CLIENT.get("/v1/unknown").json().getString("title")).isEqualTo("찾을 수 없음");
        assertThat(CLIENT.get("/v1/unknown", "Accept-Language", "en-GB,ko;q=0.5")
                        .json()
                        .getString("title"))
                .isEqualTo("Not found");
    }

    @Test
    void head_follows_get() {
        Answer answer = CLIENT.send("HEAD", "/v1/things", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Length")).isNotEqualTo("0");
    }

    @Test
    void options_is_answered_at_the_edge() {
        Answer answer = CLIENT.send("OPTIONS", "/v1/files", null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.headers().names()).noneMatch(name -> name.startsWith("Access-Control"));
    }

    @Test
    void a_page_of_a_named_origin_may_call() {
        Answer preflight = CLIENT.send(
                "OPTIONS",
                "/v1/files",
                null,
                "Origin",
                "https://tools.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://tools.example");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Registration-Secret");
        Answer refused = CLIENT.get("/v1/unknown", "Origin", "https://tools.example");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://tools.example");
        assertThat(refused.header("Access-Control-Expose-Headers"))
                .contains("Giban-Feed-Position", "Giban-Feed-Head", "Content-Language", "Idempotency-Replayed");
        assertThat(CLIENT.get("/v1/things", "Origin", "https://evil.example").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void an_operation_with_roles_needs_one_of_them() {
        Answer none = CLIENT.send("POST", "/v1/things", "{}");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.problem()).isEqualTo("unauthenticated");
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"giban\"");

        Answer wrong =
                CLIENT.send("POST", "/v1/things", "{}", "Authorization", bearer(Tokens.of("applicant", "service")));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("forbidden");

        Answer right =
                CLIENT.send("POST", "/v1/things", "{}", "Authorization", bearer(Tokens.of("applicant", "operator")));
        assertThat(right.status()).isEqualTo(200);
    }

    @Test
    void an_operation_without_roles_that_is_not_public_needs_any_token() {
        assertThat(CLIENT.get("/v1/things/17").status()).isEqualTo(401);
        assertThat(CLIENT.get("/v1/things/17", "Authorization", bearer(Tokens.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_that_is_presented_must_be_valid_also_where_none_is_needed() {
        for (String authorization : new String[] {
            bearer(Tokens.expired("planner")),
            bearer("not.a.token"),
            bearer(""),
            // {"alg":"RS256","kid":1}
            bearer("eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.e30.c2ln"),
            bearer(Tokens.of("planner") + "x"),
            "Basic YTpi",
            "bearer"
        }) {
            Answer answer = CLIENT.get("/v1/things", "Authorization", authorization);

            assertThat(answer.status()).as(authorization).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        }
        assertThat(CLIENT.get("/v1/things", "Authorization", bearer(Tokens.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_identity_provider_that_does_not_answer_is_told_and_not_waited_for() {
        String token = bearer(Tokens.underSilentNewKey("planner"));

        Answer answer = CLIENT.get("/v1/things/17", "Authorization", token);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
        await().until(() -> CLIENT.get("/v1/things/17", "Authorization", token).status() == 200);
    }

    @Test
    void two_tokens_are_one_too_many() {
        Answer answer = CLIENT.get(
                "/v1/things/17",
                "Authorization",
                bearer(Tokens.of("planner")),
                "Authorization",
                bearer(Tokens.of("operator")));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_service_token_from_outside_reaches_documented_paths_only() {
        String token = bearer(Tokens.of("service"));

        assertThat(CLIENT.get("/v1/things/17", "Authorization", token).status()).isEqualTo(200);
        assertThat(CLIENT.get("/internal/events", "Authorization", token).status())
                .isEqualTo(404);
    }

    @Test
    void the_request_id_is_kept_when_well_formed_and_is_on_every_answer() {
        assertThat(CLIENT.get("/v1/things", "X-Request-Id", "my-request.1").header("X-Request-Id"))
                .isEqualTo("my-request.1");

        Answer refused = CLIENT.get("/v1/unknown", "X-Request-Id", "no good");
        String made = refused.header("X-Request-Id");
        assertThat(UUID.fromString(made).version()).isEqualTo(7);
        assertThat(refused.json().getString("requestId")).isEqualTo(made);
    }

    @Test
    void what_is_too_long_is_refused_as_a_problem() {
        assertThat(CLIENT.get("/v1/things?q=" + "x".repeat(9000)).problem()).isEqualTo("uri-too-long");
        assertThat(CLIENT.get("/v1/things", "X-Large", "x".repeat(20_000)).problem())
                .isEqualTo("headers-too-large");
    }

    @Test
    void its_own_health_is_for_its_own_machine() {
        assertThat(CLIENT.get("/q/health/ready").status()).isEqualTo(200);
        assertThat(CLIENT.get("/q/health/ready", "X-Forwarded-For", "203.0.113.9")
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things?q=%zz", "/v1/things?q=a|b", "/v1/things?q={}"})
    void an_address_that_is_no_uri_is_refused_as_a_problem(String path) {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("invalid-request")
                .containsIgnoringCase("X-Request-Id: ");
    }

    @Test
    void a_request_without_a_host_is_refused_as_a_problem() {
        assertThat(raw("GET /v1/things HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "header:Host")
                .containsIgnoringCase("X-Request-Id: ");
    }

    @Test
    void a_body_whose_end_nobody_knows_is_refused_as_a_problem_and_nothing_after_it_is_read() {
        String first = "POST /v1/files HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n";
        String second = "GET /v1/things HTTP/1.1\r\nHost: x\r\n\r\n";

        assertThat(raw(first + second))
                .startsWith("HTTP/1.1 400")
                .contains("header:Transfer-Encoding")
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void the_document_is_found_under_its_escaped_name_too() {
        assertThat(CLIENT.get("/%6fpenapi.json").status()).isEqualTo(200);
    }

    @Test
    void metrics_call_addresses_by_their_template() {
        for (int i = 0; i < 3; i++) {
            CLIENT.get("/v1/things/metric-" + i + ".ics");
            CLIENT.get("/v1/unknown-" + i);
        }
        String metrics = CLIENT.get("/q/metrics").body();

        assertThat(metrics).contains("uri=\"/v1/things/{id}.ics\"").doesNotContain("metric-1", "unknown-1");
    }

    @Test
    void metrics_count_answers_by_method_and_status_and_know_no_method_that_somebody_made_up() {
        CLIENT.get("/v1/things/metrics.ics");
        CLIENT.send("INVENTED", "/v1/things", null);
        String metrics = CLIENT.get("/q/metrics").body();

        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_count\\{[^}]*method=\"GET\"[^}]*status=\"200\"")
                .containsPattern("http_server_requests_seconds_count\\{[^}]*method=\"OTHER\"[^}]*status=\"405\"")
                .contains("http_server_active_requests ")
                .doesNotContain("INVENTED");
    }

    /** Sends bytes as they are and reads until the gateway closes. */
    private static String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Client.port())) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
