package kr.giban.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:?[-?][^}]*)?}");
    private static final Pattern OWN_PROPERTY = Pattern.compile("\"?(giban\\.[a-z.-]+)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(giban[a-z.-]*)\"");

    /** What Quarkus itself reads under these names. */
    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CONNECTION_DELAY",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CLIENT_CLIENT_ID",
            "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET");

    private final Compose compose = Compose.read();

    static List<String> programs() {
        return Compose.PROGRAMS;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachProgramIsBuiltFromItsOwnFolderAndRunsAsAnOrdinaryUser(String program) {
        Path context = Compose.ROOT
                .resolve(compose.service(program).path("build").asText())
                .normalize();

        assertThat(context).isEqualTo(Compose.ROOT.resolve(program)).isDirectory();
        assertThat(Compose.text(program + "/Dockerfile"))
                .contains("\nUSER 1001\n")
                .contains("\nHEALTHCHECK ")
                .contains("\nFROM eclipse-temurin:25-jre\n");
        assertThat(Compose.copied(program)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachProgramIsToldOnlyWhatItReads(String program) throws IOException {
        assumeTrue(Files.isDirectory(Compose.ROOT.resolve(program).resolve("src/main")), program + " has no sources");
        Set<String> read = ownVariables(program);

        assertThat(compose.environment(program).keySet()).isNotEmpty().allSatisfy(name -> assertThat(
                        QUARKUS.contains(name) || read.contains(name))
                .as("%s reads %s", program, name)
                .isTrue());
    }

    @Test
    void allProgramsThatKeepDataHaveADatabaseOfTheirOwn() {
        String script = Compose.text("deploy/postgres-init/10-databases.sh");

        Compose.PROGRAMS.stream().filter(program -> !program.equals("gateway")).forEach(program -> {
            String name = program.replace("-service", "");
            Map<String, String> environment = compose.environment(program);
            assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .isEqualTo("jdbc:postgresql://postgres:5432/giban_" + name);
            assertThat(environment).containsEntry("QUARKUS_DATASOURCE_USERNAME", "giban_" + name);
            assertThat(script).containsPattern("for name in [a-z ]*\\b" + name + "\\b");
            assertThat(compose.environment("postgres"))
                    .containsKey("GIBAN_" + name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD");
        });
    }

    @Test
    void theClusterHasTheLocaleThatSearchNeeds() {
        assertThat(compose.environment("postgres").get("POSTGRES_INITDB_ARGS"))
                .contains("--locale=C.UTF-8", "--encoding=UTF8");
        assertThat(compose.service("postgres").path("image").asText()).isEqualTo("postgres:18");
    }

    @Test
    void onlyTheDeveloperProfileKnowsUsersAndSecrets() {
        List<String> withLocalRealm = compose.services()
                .filter(service -> service.getValue().path("volumes").toString().contains("local/target/realm"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(withLocalRealm).containsExactly("keycloak-dev-realm");
        assertThat(compose.service("keycloak-dev-realm").path("profiles"))
                .extracting(JsonNode::asText)
                .containsExactly("dev");
        assertThat(compose.service("keycloak").path("volumes").toString())
                .contains("deploy/realm-base.json")
                .doesNotContain("local");
    }

    @Test
    void nothingIsReachableFromOtherMachines() {
        compose.services()
                .flatMap(service -> values(service.getValue().path("ports")))
                .forEach(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void theDevelopersFileNamesEveryVariableThatHasNoDefault() {
        Set<String> needed = VARIABLE.matcher(Compose.text("docker-compose.yml"))
                .results()
                .filter(variable -> variable.group(2).startsWith(":?"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = Compose.text("deploy/dev.env")
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(given).isEqualTo(needed);
    }

    @Test
    void everyServiceIsWaitedForUntilItIsHealthy() {
        compose.services()
                .flatMap(service -> service.getValue().path("depends_on").properties().stream())
                .forEach(dependency -> assertThat(
                                dependency.getValue().path("condition").asText())
                        .as(dependency.getKey())
                        .isIn("service_healthy", "service_completed_successfully"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noProgramIsKilledWhileItEndsInItsOwnTime(String program) throws IOException {
        Properties settings = new Properties();
        boolean service = !program.equals("gateway");
        String file = service
                ? "platform/service/src/main/resources/META-INF/microprofile-config.properties"
                : "gateway/src/main/resources/application.properties";
        try (Reader text = Files.newBufferedReader(Compose.ROOT.resolve(file))) {
            settings.load(text);
        }
        long needed = seconds(settings.getProperty("quarkus.shutdown.delay", "0S"))
                + seconds(settings.getProperty("quarkus.shutdown.timeout"));

        long given = seconds(compose.service(program).path("stop_grace_period").asText());
        assertThat(given).isGreaterThan(needed);
        assertThat(settings.containsKey("quarkus.shutdown.delay-enabled")).isEqualTo(service);
    }

    private static long seconds(String time) {
        return Duration.parse("PT" + time.toUpperCase(Locale.ROOT)).toSeconds();
    }

    /** The variables of our own properties that the sources of a program and of the platform name. */
    private static Set<String> ownVariables(String program) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String folder : List.of(program + "/src/main", "platform/core/src/main", "platform/service/src/main")) {
            try (Stream<Path> files = Files.walk(Compose.ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|properties)"))
                        .toList()) {
                    String text = Files.readString(file);
                    OWN_PROPERTY.matcher(text).results().forEach(found -> variables.add(variable(found.group(1))));
                    MAPPING.matcher(text).results().forEach(found -> variables.addAll(mapped(found.group(1), text)));
                }
            }
        }
        return variables;
    }

    /** The methods of a mapping are its properties; those of nested interfaces follow their method's name. */
    private static List<String> mapped(String prefix, String text) {
        List<String> methods = Pattern.compile("(?m)^\\s+\\S+(?:<[^>]*>)? ([a-zA-Z]+)\\(\\);")
                .matcher(text)
                .results()
                .map(method -> method.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
        return Stream.concat(
                        methods.stream().map(method -> prefix + "." + method),
                        methods.stream()
                                .flatMap(outer -> methods.stream().map(inner -> prefix + "." + outer + "." + inner)))
                .map(ComposeTest::variable)
                .toList();
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<String> values(JsonNode list) {
        return Arrays.stream(list.toString().split("[\\[\\],\"]+", -1)).filter(value -> !value.isBlank());
    }
}
