package kr.giban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.local.process.PlainFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL and Keycloak as the suite starts them, with the realm that was really imported. */
class SuiteIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = Suite.builder()
                .data(data)
                .portBase(FreePorts.base())
                .programs(EnumSet.of(Program.POSTGRES, Program.KEYCLOAK))
                .simulatedTime()
                .start();
    }

    @AfterAll
    static void stop() {
        suite.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "officer, program-officer, kiat",
        "planner, planner, kiat",
        "technopark, technopark, tp-seoul",
        "applicant1, applicant, org-hanbit",
        "applicant6, applicant, org-onnuri",
        "reviewer1, reviewer, org-hanbit",
        "reviewer9, reviewer, rev-inst-9",
        "company, company, org-company",
        "operator, operator, kiat",
        "tp-gyeonggi-daejin, technopark, tp-gyeonggi-daejin",
        "call-service, service, ",
    })
    void tokensSayTheRoleAndWhoseDataIsMeant(String who, String role, String organization) throws Exception {
        JsonNode claims = claims(suite.token(who));

        assertThat(claims.path("iss").asText()).isEqualTo(suite.issuer().toString());
        assertThat(claims.path("sub").asText()).isNotEmpty();
        assertThat(claims.path("aud").asText()).isEqualTo("giban");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .contains(role)
                .doesNotContainAnyElementsOf(otherRoles(role));
        assertThat(claims.path("giban_org").asText(null)).isEqualTo(organization);
        // Keycloak looks at the clock for each of the two, between which a second may pass.
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(900L, 901L);
    }

    @Test
    void tokensCarryNothingPersonal() throws Exception {
        JsonNode claims = claims(suite.token("planner"));

        assertThat(claims.has("email")).isFalse();
        assertThat(claims.has("name")).isFalse();
        assertThat(claims.has("given_name")).isFalse();
    }

    @Test
    void aRoleStandsForItsFirstBearer() throws Exception {
        assertThat(claims(suite.token("applicant")).path("giban_org").asText()).isEqualTo("org-hanbit");
        assertThat(claims(suite.token("service")).path("azp").asText()).isEqualTo("equipment-service");
    }

    @Test
    void whoIsUnknownIsToldWhoThereIs() {
        assertThatThrownBy(() -> suite.token("nobody"))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("planner")
                .hasMessageContaining("tp-jeju");
    }

    @Test
    void theDocumentsMayAskForALoginOnAnyPortOfThisMachine() throws Exception {
        assertThat(loginPage("http://127.0.0.1:28080/docs/oauth2-redirect.html"))
                .isEqualTo(200);
        assertThat(loginPage("http://elsewhere.example/docs/")).isEqualTo(400);
    }

    @Test
    void simulatedTimeGoesForwardOnly() {
        Instant march = Instant.parse("2022-03-22T05:00:00Z");
        suite.moveClock(march);

        assertThat(Duration.between(march, suite.clock().instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThatThrownBy(() -> suite.moveClock(march.minusSeconds(86400)))
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("forward only");
    }

    @Test
    void aSecondSuiteOnTheSameDataIsRefused() {
        Suite second = Suite.builder().data(data).portBase(FreePorts.base()).build();

        assertThatThrownBy(second::start).isInstanceOf(PlainFailure.class).hasMessageContaining("already runs on");
        second.stop();

        assertThat(RunningSuite.on(data).pid())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(suite.isAlive(Program.POSTGRES)).isTrue();
    }

    @Test
    void aPortInUseIsNamed(@TempDir Path other) {
        Suite second = Suite.builder()
                .data(other)
                .ports(Ports.from(suite.address(Program.GATEWAY).getPort()))
                .programs(EnumSet.of(Program.POSTGRES))
                .build();

        assertThatThrownBy(second::start)
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("Port " + suite.address(Program.POSTGRES).getPort())
                .hasMessageContaining("GIBAN_PORT_BASE");
    }

    private static int loginPage(String redirect) throws IOException, InterruptedException {
        URI uri = URI.create(suite.issuer() + "/protocol/openid-connect/auth?client_id=giban-docs&response_type=code"
                + "&scope=openid&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=" + redirect);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> otherRoles(String role) {
        return Stream.of("program-officer", "planner", "technopark", "applicant", "reviewer", "operator", "service")
                .filter(other -> !other.equals(role))
                .toList();
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
