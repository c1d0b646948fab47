package kr.giban.local.suite;

import static java.nio.file.Files.exists;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.local.process.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentIT {
    @TempDir
    Path data;

    private final int portBase = FreePorts.base();

    @Test
    void whenTheParentIsKilledAllItsChildrenEndAndTheNextStartFindsTheData() throws Exception {
        Process parent = startParent();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> !parent.isAlive() || Files.readString(log()).contains("Ready in"));
        assertThat(parent.isAlive()).as(Files.readString(log())).isTrue();
        execute("CREATE TABLE kept AS SELECT 1");
        List<ProcessHandle> children = parent.toHandle().descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4);

        parent.destroyForcibly().waitFor();

        await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        try (Suite again = suite().start()) {
            execute("DROP TABLE kept");
            assertThat(again.isAlive(Program.POSTGRES)).isTrue();
        }
    }

    @Test
    void aKilledProgramIsStartedAgainOnItsData() throws Exception {
        try (Suite suite = suite().start()) {
            execute("CREATE TABLE IF NOT EXISTS marks (mark text)", "INSERT INTO marks VALUES ('committed')");

            suite.kill9(Program.POSTGRES);
            assertThat(suite.isAlive(Program.POSTGRES)).isFalse();
            assertThat(suite.dead())
                    .hasValueSatisfying(child -> assertThat(child.name()).isEqualTo("postgres"));
            suite.restart(Program.POSTGRES);

            execute("DELETE FROM marks WHERE mark = 'committed'");
        }
        assertThat(exists(data.resolve("suite.json"))).isFalse();
        try (Stream<Path> pids = Files.list(data.resolve("run"))) {
            assertThat(pids).isEmpty();
        }
    }

    private SuiteBuilder suite() {
        return Suite.builder().data(data).portBase(portBase).programs(EnumSet.of(Program.POSTGRES));
    }

    private Process startParent() throws IOException {
        return new ProcessBuilder(
                        Java.executable(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kr.giban.local.cli.Main",
                        "run",
                        "--data",
                        data.toString(),
                        "--port-base",
                        Integer.toString(portBase),
                        "--only",
                        "postgres,keycloak")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private Path log() {
        return data.resolve("parent.log");
    }

    private void execute(String... statements) throws Exception {
        String password = new Secrets(new Layout(data).secrets()).get("database.superuser");
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres"
                .formatted(Ports.from(portBase).postgres());
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
