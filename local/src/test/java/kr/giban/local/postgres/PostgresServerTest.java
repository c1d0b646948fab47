package kr.giban.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kr.giban.local.process.Child;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.PlainFailure;
import kr.giban.local.process.Tools;
import kr.giban.local.suite.Checkout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    /** One cluster for all: making it takes longer than everything that is asked of it. */
    @TempDir
    static Path folder;

    private static int port;

    private PostgresServer postgres;
    private Database database;
    private Child server;

    @BeforeAll
    static void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @BeforeEach
    void start() {
        postgres = postgres(Account.ofThisMachine());
        database = new Database("giban_test", port, "giban_test", "secret");
        server = postgres.start();
        postgres.administration().ensure(database);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private PostgresServer postgres(Account account) {
        Tools tools = new Tools(Checkout.find().defaultData().resolve("tools"));
        Launcher launcher = new Launcher(folder.resolve("logs"), folder.resolve("run"), child -> {});
        return new PostgresServer(
                PostgresBinaries.in(tools), account, folder.resolve("postgres"), port, "superuser", launcher);
    }

    @Test
    void itKeepsWhatWasCommittedThroughAKillAndFindsKorean() throws Exception {
        execute(
                "CREATE EXTENSION pg_trgm",
                "CREATE TABLE equipment (name text)",
                "INSERT INTO equipment VALUES ('주사전자현미경')");

        server.kill9();
        server = postgres.start();

        assertThat(query("SELECT name FROM equipment WHERE name % '전자현미경'")).isEqualTo("주사전자현미경");
    }

    @Test
    void itRunsDurablyInTheLocaleThatSearchNeeds() throws Exception {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW full_page_writes")).isEqualTo("on");
        assertThat(query("SELECT datctype FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void aRoleHasNoWayIntoTheDatabaseOfAnother() {
        postgres.administration().ensure(new Database("giban_other", port, "giban_other", "other"));
        Database intruder = new Database("giban_other", port, database.user(), database.password());

        assertThatThrownBy(() -> DriverManager.getConnection(intruder.urlWithPassword()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aStalePidThatSomethingElseHasNowDoesNotHinderTheStart() throws Exception {
        server.kill9();
        Path file = folder.resolve("postgres/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(
                0, Long.toString(ProcessHandle.current().parent().orElseThrow().pid()));
        Files.write(file, lines);

        server = postgres.start();

        assertThat(query("SELECT 1")).isEqualTo("1");
    }

    @Test
    void aDatabaseOfAnotherLocaleIsRefused() throws Exception {
        Database maintenance = new Database("postgres", port, "postgres", "superuser");
        execute(maintenance, "CREATE DATABASE old TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        Administration administration = postgres.administration();

        assertThatThrownBy(administration::refuseOtherLocale)
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("The database old is UTF8 C C")
                .hasMessageContaining("--locale=C.UTF-8");
        execute(maintenance, "DROP DATABASE old");
    }

    @Test
    void dataOfAnotherVersionIsRefused() throws Exception {
        server.stop();
        Path version = folder.resolve("postgres/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "15\n");

        assertThatThrownBy(postgres::start)
                .isInstanceOf(PlainFailure.class)
                .hasMessageContaining("made by PostgreSQL 15");
        Files.writeString(version, ours);
    }

    /** Most containers know no user namespaces. */
    @Test
    void rootWithoutUserNamespacesRunsItAsNobody() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root needs another account");
        server.stop();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        server = postgres(Account.other()).start();

        assertThat(query("SELECT 1")).isEqualTo("1");
        assertThat(Files.getOwner(folder.resolve("postgres/postmaster.pid")).getName())
                .isEqualTo("nobody");
    }

    private void execute(String... statements) throws SQLException {
        execute(database, statements);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.urlWithPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.urlWithPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
