package kr.giban.gateway.portal;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import kr.giban.gateway.testing.Answer;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PagesTest {
    private static final Client CLIENT = new Client();

    @AfterAll
    static void hang_up() {
        CLIENT.close();
    }

    @Test
    void the_document_is_served_without_the_owners_of_its_paths() {
        Answer answer = CLIENT.get("/openapi.json");

        assertThat(answer.header("Content-Type")).startsWith("application/vnd.oai.openapi+json");
        assertThat(answer.json().getJsonObject("paths").fieldNames()).contains("/v1/things", "/v1/others");
        assertThat(answer.body()).doesNotContain("127.0.0.1", "alpha", "beta");
        assertThat(CLIENT.get("/openapi.json", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(CLIENT.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void the_bare_address_leads_to_the_api() {
        Answer answer = CLIENT.get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/docs.js",
                "/docs/swagger-ui.css",
                "/docs/swagger-ui-bundle.js",
                "/docs/favicon-32x32.png",
                "/docs/oauth2-redirect.html",
                "/docs/oauth2-redirect.js"
            })
    void the_page_that_tries_calls_comes_from_the_program_alone(String path) {
        Answer answer = CLIENT.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(CLIENT.get("/docs").body()).doesNotContain("http:", "https:");
    }

    @Test
    void files_are_compressed_for_who_can_read_that() {
        await().until(() -> "gzip"
                .equals(CLIENT.get("/docs/docs.js", "Accept-Encoding", "br, gzip")
                        .header("Content-Encoding")));

        Answer refused = CLIENT.get("/docs/docs.js", "Accept-Encoding", "br, gzip;q=0");
        assertThat(refused.header("Content-Encoding")).isNull();
        assertThat(refused.body()).contains("SwaggerUIBundle");
        assertThat(refused.header("ETag"))
                .isNotEqualTo(
                        CLIENT.get("/docs/docs.js", "Accept-Encoding", "gzip").header("ETag"));
    }

    @Test
    void the_login_of_that_page_is_the_configured_one() {
        JsonObject settings = CLIENT.get("/docs/settings.json").json();

        assertThat(settings.getString("clientId")).isEqualTo("giban-docs");
        assertThat(settings.getString("issuer")).startsWith("http://127.0.0.1:");
        assertThat(CLIENT.get("/docs").header("Content-Security-Policy")).contains(settings.getString("issuer"));
    }

    @Test
    void a_file_that_is_not_of_the_page_is_not_found() {
        assertThat(CLIENT.get("/docs/application.properties").problem()).isEqualTo("not-found");
    }

    @Test
    void each_problem_has_a_page_in_both_languages() {
        Answer korean = CLIENT.get("/problems/thing-broken");
        assertThat(korean.header("Content-Type")).startsWith("text/html");
        assertThat(korean.body())
                .contains("<html lang=\"ko\">", "고장 &lt;b&gt;", "HTTP 409")
                .doesNotContain("고장 <b>");

        assertThat(CLIENT.get("/problems/thing-broken", "Accept-Language", "en").body())
                .contains("<html lang=\"en\">", "Broken &lt;b&gt;");
        assertThat(CLIENT.get("/problems/thing-broken?lang=en").body()).contains("Broken");
        assertThat(CLIENT.get("/problems/no-such-code").problem()).isEqualTo("not-found");
    }

    @Test
    void the_page_of_a_problem_shows_where_an_answer_has_its_values() {
        assertThat(CLIENT.get("/problems/thing-broken").body())
                .contains("<var>‹part›</var> 부품이 고장입니다.", "그때의 값이 들어갑니다")
                .doesNotContain("{part}");
        assertThat(CLIENT.get("/problems/thing-broken?lang=en").body())
                .contains("The part <var>‹part›</var> is broken.", "the value of its case");
        assertThat(CLIENT.get("/problems/not-found").body()).doesNotContain("그때의 값이 들어갑니다");
    }

    @Test
    void the_type_of_a_problem_opens_its_page() {
        String type = CLIENT.get("/v1/unknown").json().getString("type");

        assertThat(CLIENT.get(type).body()).contains("not-found");
    }

    @Test
    void all_problems_are_listed() {
        assertThat(CLIENT.get("/problems").body())
                .contains("href=\"/problems/thing-broken\"", "href=\"/problems/bad-gateway\"");
    }

    @Test
    void the_status_shows_each_service() {
        try (Service alpha = Service.alpha(request -> request.response().end())) {
            await().until(() -> service("alpha").getBoolean("ready"));

            assertThat(service("alpha").getString("version")).isEqualTo("1.2");
            assertThat(service("alpha").getString("instance")).isEqualTo("alpha-1");
            assertThat(service("alpha").getInteger("outstanding")).isZero();
            assertThat(service("alpha").getString("breaker")).isEqualTo("closed");
            assertThat(service("beta").getBoolean("ready")).isFalse();
            assertThat(service("beta").getString("reason")).isEqualTo("not reachable");
            JsonObject status = CLIENT.get("/status").json();
            assertThat(status.getBoolean("ready")).isFalse();
            assertThat(status.containsKey("simulatedTime")).isFalse();
            assertThat(CLIENT.get("/status").body()).contains("beta-2").doesNotContain("127.0.0.1");
            assertThat(CLIENT.get("/status", "Accept", "text/html").body())
                    .contains("<td>alpha-1</td>", "<td>beta-2</td>", "closed")
                    .doesNotContain("127.0.0.1");
        }
        await().until(() -> !service("alpha").getBoolean("ready"));
    }

    private static JsonObject service(String name) {
        return CLIENT.get("/status").json().getJsonArray("services").stream()
                .map(JsonObject.class::cast)
                .filter(service -> service.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/docs.js",
                "/docs/oauth2-redirect.html",
                "/docs/oauth2-redirect.js",
                "/problems",
                "/problems/thing-broken",
                "/changelog",
                "/status"
            })
    void no_page_and_no_script_names_an_outside_address(String path) {
        Answer answer = CLIENT.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern("(?i)https?:|\\bwss?:|[\"'(=]\\s*//\\w");
        assertThat(answer.header("Content-Security-Policy")).matches("default-src '(self|none)'.*");
    }

    @Test
    void the_changes_of_the_api_are_told_in_both_languages() {
        assertThat(CLIENT.get("/changelog").body()).contains("<html lang=\"ko\">", "API 변경 내역", "기록하기 시작");
        assertThat(CLIENT.get("/changelog?lang=en").body())
                .contains("<html lang=\"en\">", "Changes of the API", "recorded from here on", "한국어로 보기");
    }

    @Test
    void the_status_is_a_page_for_people() {
        Answer answer = CLIENT.get("/status", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en");

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<td>alpha-1</td>", "<td>beta-2</td>", "Outstanding");
    }
}
