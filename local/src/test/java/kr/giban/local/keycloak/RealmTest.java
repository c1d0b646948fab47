package kr.giban.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.giban.local.suite.Checkout;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Checkout CHECKOUT = Checkout.find();
    private static final Set<String> MAY_NAME_THE_LOCAL_REALM = Set.of(
            "deploy/realm-local.json",
            "docker-compose.yml",
            "local/pom.xml",
            "local/src/main/java/kr/giban/local/keycloak/Realm.java");

    private final JsonNode base = read("realm-base.json");

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(CHECKOUT.deploy().resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theBaseHasNoUserNoSecretAndNoDirectGrant() {
        assertThat(base.findValues("users")).isEmpty();
        assertThat(base.findValues("credentials")).isEmpty();
        assertThat(base.findValues("secret")).isEmpty();
        assertThat(base.findValues("directAccessGrantsEnabled"))
                .isNotEmpty()
                .allMatch(allowed -> !allowed.asBoolean(true));
        // A client that does not say so would get the direct grant by default.
        assertThat(base.path("clients")).allMatch(client -> client.has("directAccessGrantsEnabled"));
        assertThat(base.findValues("implicitFlowEnabled")).allMatch(allowed -> !allowed.asBoolean(true));
    }

    @Test
    void theBaseGivesAccessForFifteenMinutesAndNobodyRegistersAlone() {
        assertThat(base.path("accessTokenLifespan").asInt()).isEqualTo(15 * 60);
        assertThat(base.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(base.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void everyUserNamesARoleOfTheBase() {
        Set<String> roles = texts(base.path("roles").path("realm"), "name");

        assertThat(roles).hasSize(11);
        for (JsonNode user : read("realm-local.json").path("users")) {
            assertThat(roles).contains(user.path("realmRoles").path(0).asText());
        }
    }

    @Test
    void thereIsAClientForEachServiceAndEachTechnopark() {
        Set<String> clients = texts(base.path("clients"), "clientId");

        assertThat(clients).contains("equipment-service", "roadmap-service", "hearing-service", "call-service");
        assertThat(clients)
                .filteredOn(client -> client.startsWith("tp-"))
                .hasSize(19)
                .contains("tp-gyeonggi-daejin");
    }

    @Test
    void onlyAdministratorsChangeWhoseDataSomebodySees() throws IOException {
        JsonNode profile =
                JSON.readTree(base.findValue("kc.user.profile.config").path(0).asText());

        JsonNode organization = StreamSupport.stream(profile.path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("name").asText().equals("giban_org"))
                .findFirst()
                .orElseThrow();

        assertThat(organization.path("permissions").path("edit"))
                .extracting(JsonNode::asText)
                .containsExactly("admin");
    }

    @Test
    void theLocalRealmIsTheBaseWithUsersAndSecretsOverIt() {
        Realm realm = Realm.local(CHECKOUT.deploy());

        assertThat(realm.users()).hasSize(23);
        JsonNode technopark = realm.clients().stream()
                .filter(client -> client.path("clientId").asText().equals("tp-pohang"))
                .findFirst()
                .orElseThrow();
        assertThat(technopark.path("secret").asText()).isEqualTo("giban");
        assertThat(technopark.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(realm.content().path("accessTokenLifespan").asInt()).isEqualTo(900);
    }

    @Test
    void listsOfNamedThingsMergeByNameAndPlainListsUnite() throws IOException {
        ObjectNode below = (ObjectNode) JSON.readTree("""
                {"clients": [{"clientId": "a", "uris": ["x"], "public": true}], "kept": 1, "replaced": 1}""");
        ObjectNode above = (ObjectNode) JSON.readTree("""
                {"clients": [{"clientId": "a", "uris": ["y"]}, {"clientId": "b"}], "replaced": 2}""");

        Realm.merge(below, above);

        assertThat(below).isEqualTo(JSON.readTree("""
                        {"clients": [{"clientId": "a", "uris": ["x", "y"], "public": true}, {"clientId": "b"}],
                         "kept": 1, "replaced": 2}"""));
    }

    @Test
    void nothingButTheLocalSuiteAndTheDevelopersContainersKnowsTheLocalRealm() throws IOException {
        List<String> naming;
        try (Stream<Path> files = Files.walk(CHECKOUT.root())) {
            naming = files.filter(Files::isRegularFile)
                    .map(CHECKOUT.root()::relativize)
                    .filter(RealmTest::isSource)
                    .filter(RealmTest::namesTheLocalRealm)
                    .map(Path::toString)
                    .toList();
        }

        assertThat(MAY_NAME_THE_LOCAL_REALM).containsAll(naming);
        assertThat(naming).contains("local/src/main/java/kr/giban/local/keycloak/Realm.java");
    }

    private static boolean isSource(Path file) {
        String path = "/" + file;
        boolean noSource = Stream.of("/target/", "/.git/", "/.giban/", "/src/test/", "/docs/")
                .anyMatch(path::contains);
        return !noSource && path.matches(".*\\.(java|json|ya?ml|xml|properties|sh|md|env)|.*/Dockerfile|/giban");
    }

    private static boolean namesTheLocalRealm(Path file) {
        try {
            return file.endsWith("realm-local.json")
                    || Files.readString(CHECKOUT.root().resolve(file)).contains("realm-local");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path(field).asText())
                .collect(Collectors.toSet());
    }
}
