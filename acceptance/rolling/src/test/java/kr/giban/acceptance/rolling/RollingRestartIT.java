package kr.giban.acceptance.rolling;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import kr.giban.local.postgres.Database;
import kr.giban.local.suite.FreePorts;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import kr.giban.local.suite.SuiteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged instances of equipment-service behind the packaged gateway, each stopped by SIGTERM and started again while
 * clients read and write without a pause.
 */
@TestMethodOrder(OrderAnnotation.class)
class RollingRestartIT {
    /** All that has to do with an announced stop is a fourth of what it is in service, or less. */
    private static final String ASKED_EVERY = "1S";

    private static final String ANNOUNCED_FOR = "3S";

    @TempDir
    static Path data;

    private static Suite suite;
    private static Suite second;

    @BeforeAll
    static void startBoth() {
        List<Integer> bases =
                IntStream.generate(FreePorts::base).distinct().limit(2).boxed().toList();
        String instances = "http://127.0.0.1:%d,http://127.0.0.1:%d"
                .formatted(equipmentPort(bases.get(0)), equipmentPort(bases.get(1)));
        suite = instance("first", bases.get(0))
                .programs(EnumSet.of(Program.POSTGRES, Program.KEYCLOAK, Program.EQUIPMENT, Program.GATEWAY))
                .environment(Program.GATEWAY, "GIBAN_SERVICES_EQUIPMENT_URL", instances)
                .environment(Program.GATEWAY, "GIBAN_GATEWAY_STATUS_INTERVAL", ASKED_EVERY)
                .environment(Program.GATEWAY, "GIBAN_GATEWAY_CACHE_ENABLED", "false")
                .environment(Program.GATEWAY, "GIBAN_GATEWAY_QUOTAS_ENABLED", "false")
                .start();
        Database shared = suite.database(Program.EQUIPMENT);
        second = instance("second", bases.get(1))
                .programs(EnumSet.of(Program.EQUIPMENT))
                .environment(Program.EQUIPMENT, "QUARKUS_DATASOURCE_JDBC_URL", shared.url())
                .environment(Program.EQUIPMENT, "QUARKUS_DATASOURCE_PASSWORD", shared.password())
                .environment(
                        Program.EQUIPMENT,
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        suite.issuer().toString())
                .environment(
                        Program.EQUIPMENT,
                        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
                        suite.issuer().toString())
                .start();
    }

    private static SuiteBuilder instance(String name, int base) {
        return Suite.builder()
                .data(data.resolve(name))
                .portBase(base)
                .startedOnce()
                .environment(Program.EQUIPMENT, "QUARKUS_SHUTDOWN_DELAY", ANNOUNCED_FOR)
                .environment(Program.EQUIPMENT, "QUARKUS_SHUTDOWN_TIMEOUT", "10S")
                .progress(Progress.to(System.out));
    }

    private static int equipmentPort(int base) {
        return Suite.builder().portBase(base).build().address(Program.EQUIPMENT).getPort();
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.stop();
        }
        suite.stop();
    }

    @Test
    @Order(1)
    void no_request_is_dropped_or_refused_while_instances_are_restarted_in_turn() throws Exception {
        URI gateway = suite.address(Program.GATEWAY);
        try (Clients clients = new Clients(gateway, suite.token("operator"))) {
            for (Suite one : List.of(suite, second)) {
                clients.awaitAnswers();
                one.restart(Program.EQUIPMENT);
                assertThat(Files.readString(one.log(Program.EQUIPMENT).resolveSibling("equipment-service.log.1")))
                        .as("the end of the one that was stopped")
                        .contains("equipment-service stopped in");
            }
            clients.awaitAnswers();
            clients.stop();
            assertThat(clients.failures()).isEmpty();
            assertThat(holidaysKept()).containsAll(clients.holidaysWritten());
        }
    }

    private static List<String> holidaysKept() throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.databaseUrl(Program.EQUIPMENT));
                Statement statement = connection.createStatement();
                ResultSet codes = statement.executeQuery("select code from code where list = 'holidays'")) {
            List<String> days = new ArrayList<>();
            while (codes.next()) {
                days.add(codes.getString(1));
            }
            return days;
        }
    }

    @Test
    @Order(2)
    void whoever_has_no_service_any_more_is_told_so() {
        // What finds nothing lost above must find something where all is lost.
        try (Clients clients = new Clients(suite.address(Program.GATEWAY), suite.token("operator"))) {
            clients.awaitAnswers();
            suite.kill9(Program.EQUIPMENT);
            second.kill9(Program.EQUIPMENT);
            await().until(() -> !clients.failures().isEmpty());
            clients.stop();
        }
    }
}
