package kr.giban.acceptance.intake;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.giban.local.suite.FreePorts;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged equipment-service takes in dirty files of three organizations at once, one for each mode, and is killed
 * with SIGKILL again and again, each time while all three stand at a known statement. What it leaves in the end is held
 * against what the same files leave if nobody kills anything.
 */
class ImportKillIT {
    private static final String READER = "tp-partial";
    private static final String EVENT = "equipment-import.finished";
    private static final List<String> ORGANIZATIONS = Ground.ORGANIZATIONS;
    private static final int ALL = ORGANIZATIONS.size();

    @TempDir
    static Path data;

    private static final Ground GROUND = new Ground();
    private static final Map<String, List<String>> FOUND_AFTER = new LinkedHashMap<>();
    private static Suite suite;
    private static String url;
    private static Connection database;
    private static Technoparks technoparks;
    private static Outcome unkilled;
    private static Outcome killed;
    private static Content interrupted;

    /** What is there when all is done. */
    private record Outcome(Content content, List<JsonNode> imports, List<List<String>> rejected, List<String> events) {}

    /** Sends all files and sees to it that they are taken in; gives the imports, file by file. */
    @FunctionalInterface
    private interface Sending {
        List<String> send() throws Exception;
    }

    @BeforeAll
    static void importTwice() throws Exception {
        OwnTokens tokens = new OwnTokens();
        suite = Suite.builder()
                .data(data)
                .portBase(FreePorts.base())
                .programs(EnumSet.of(Program.POSTGRES, Program.EQUIPMENT))
                // Whoever is told where Keycloak is asks there for the key.
                .environment(Program.EQUIPMENT, "QUARKUS_OIDC_AUTH_SERVER_URL", "")
                .environment(Program.EQUIPMENT, "QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey())
                .environment(Program.EQUIPMENT, "GIBAN_IMPORTS_AT_ONCE", Integer.toString(ALL))
                .environment(Program.EQUIPMENT, "GIBAN_IMPORTS_EVERY", "0.5s")
                // What else is done now and then, such as grading centers, would fall to another moment in each run.
                .environment(Program.EQUIPMENT, "GIBAN_DUE_EVERY", "off")
                .startedOnce()
                .progress(Progress.to(System.out))
                .start();
        url = suite.databaseUrl(Program.EQUIPMENT) + "&ApplicationName=acceptance";
        database = DriverManager.getConnection(url);
        technoparks = new Technoparks(suite.address(Program.EQUIPMENT), tokens);
        GROUND.lay(database);
        unkilled = run(ImportKillIT::sendAll);
        killed = run(ImportKillIT::sendAndKill);
    }

    @AfterAll
    static void stop() throws SQLException {
        if (database != null) {
            database.close();
        }
        suite.stop();
    }

    private static Outcome run(Sending sending) throws Exception {
        Ground.clear(database);
        String start = technoparks.feedEnd(READER);
        Map<String, String> before = new LinkedHashMap<>();
        ORGANIZATIONS.forEach(organization -> before.put(organization, technoparks.sent(GROUND.before(organization))));
        before.forEach(ImportKillIT::awaitEnd);
        List<String> ids = sending.send();
        List<SentFile> files = files();
        List<JsonNode> imports = new ArrayList<>();
        List<List<String>> rejected = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            imports.add(awaitEnd(files.get(i).organization(), ids.get(i)));
            rejected.add(technoparks.rejected(files.get(i).organization(), ids.get(i)));
        }
        int published = number("select count(*) from outbox where scope = 'public' or organization = '" + READER + "'");
        List<String> events = technoparks.feed(READER, start, published).stream()
                .map(event -> event.path("type").asText() + " "
                        + event.path("subject").asText() + " "
                        + event.path("data").path("version").asText())
                .toList();
        return new Outcome(Content.of(database), imports, rejected, events);
    }

    private static List<SentFile> files() {
        return ORGANIZATIONS.stream()
                .flatMap(organization -> GROUND.files(organization).stream())
                .toList();
    }

    private static List<String> sendAll() {
        return files().stream().map(technoparks::sent).toList();
    }

    private static List<String> sendAndKill() throws Exception {
        try (Statement statement = database.createStatement()) {
            Gate.prepare(statement);
        }
        Gate arriving = Gate.atRow(url, 1, "before insert on import_file_part", "new.part = 0");
        Gate staging = Gate.atRow(url, 2, "before insert on intake_row", "new.position = 1500 and new.outcome is null");
        Gate between = Gate.atLockedRows(url, "select id from equipment_item for update");
        Gate writing = Gate.atRow(
                url,
                3,
                "before insert on equipment_item",
                String.join(" or ", ORGANIZATIONS.stream().map(GROUND::middle).toList()));
        Gate ending = Gate.atRow(url, 4, "before insert on outbox", "new.type = '" + EVENT + "'");
        Gate committing = Gate.inCommit(url, 5, "after insert on outbox", "new.type = '" + EVENT + "'");

        List<SentFile> files = files();
        arriving.close();
        try (Socket half = technoparks.sendHalf(files.get(0))) {
            List<CompletableFuture<HttpResponse<String>>> answers = files.subList(2, files.size()).stream()
                    .map(technoparks::send)
                    .toList();
            arriving.awaitStanding(files.size() - 2);
            assertThat(half.isConnected()).isTrue();
            await("the first half of a file").until(() -> filesArriving() == files.size() - 1);
            kill();
            assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(Duration.ofSeconds(60)));
        }
        arriving.open();
        note("the bodies came in");

        staging.close();
        restart();
        List<String> ids = sendAll();
        staging.awaitStanding(ALL);
        kill();
        staging.open();
        note("the files were read");

        between.close();
        restart();
        // An answer that was lost with the program is asked for again.
        assertThat(sendAll()).isEqualTo(ids);
        between.awaitStanding(ALL);
        kill();
        between.open();
        note("nothing was checked yet");
        interrupted = Content.of(database);

        writing.close();
        restart();
        writing.awaitStanding(ALL);
        kill();
        ending.close();
        // The statements that the killed program began still run, and keep their imports from the new one.
        restart();
        writing.awaitStanding(ALL);
        writing.open();
        ending.awaitStanding(ALL);
        kill();
        ending.open();
        note("the items were written, and again before the end");

        committing.close();
        restart();
        committing.awaitStanding(ALL);
        kill();
        committing.open();
        note("it was committed");
        restart();
        return ids;
    }

    /** How many files have begun to come in and are not taken in yet. */
    private static long filesArriving() throws IOException {
        Path uploads = data.resolve("files/equipment-service/uploads");
        try (Stream<Path> files = Files.walk(uploads)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .count();
        }
    }

    private static void kill() {
        suite.kill9(Program.EQUIPMENT);
    }

    private static void restart() {
        suite.restart(Program.EQUIPMENT);
    }

    /** Notes what is there of the imports while no program runs. */
    private static void note(String killedWhile) throws SQLException {
        await("the end of what the program had begun")
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and application_name <> 'acceptance'")
                        == 0);
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                        select j.mode || ' ' || j.file_name || ' ' || j.state
                            || coalesce(', step begun ' || max(a.begun), '')
                            || case when count(r) > 1500 then ', rows' else '' end
                            || case when count(r.item_id) > 1500 then ', results' else '' end
                        from import_job j left join intake_row r on r.batch_id = j.id
                        left join import_attempt a on a.import_id = j.id
                        where j.file_name <> 'before.csv' group by j.id order by j.mode, j.id""")) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        FOUND_AFTER.put(killedWhile, found);
    }

    private static JsonNode awaitEnd(String organization, String id) {
        return await("the end of an import of " + organization)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> technoparks.importOf(organization, id),
                        job -> job.path("phase").asText().equals("DONE"));
    }

    private static int number(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void it_was_killed_while_bodies_came_in_in_each_step_and_within_the_commit() {
        assertThat(FOUND_AFTER)
                .containsExactly(
                        Map.entry("the bodies came in", List.of()),
                        Map.entry(
                                "the files were read",
                                List.of(
                                        "ATOMIC dirty.csv RUNNING, step begun 1",
                                        "ATOMIC sound.csv QUEUED",
                                        "PARTIAL dirty.csv RUNNING, step begun 1",
                                        "RECONCILE dirty.csv RUNNING, step begun 1")),
                        Map.entry(
                                "nothing was checked yet",
                                List.of(
                                        "ATOMIC dirty.csv RUNNING, step begun 1, rows",
                                        "ATOMIC sound.csv QUEUED",
                                        "PARTIAL dirty.csv RUNNING, step begun 1, rows",
                                        "RECONCILE dirty.csv RUNNING, step begun 1, rows")),
                        Map.entry(
                                "the items were written, and again before the end",
                                List.of(
                                        "ATOMIC dirty.csv FAILED, rows",
                                        "ATOMIC sound.csv RUNNING, step begun 2, rows",
                                        "PARTIAL dirty.csv RUNNING, step begun 3, rows",
                                        "RECONCILE dirty.csv RUNNING, step begun 3, rows")),
                        Map.entry(
                                "it was committed",
                                List.of(
                                        "ATOMIC dirty.csv FAILED, rows",
                                        "ATOMIC sound.csv COMPLETED, rows, results",
                                        "PARTIAL dirty.csv COMPLETED, rows, results",
                                        "RECONCILE dirty.csv COMPLETED, rows, results")));
    }

    @Test
    void what_a_killed_import_leaves_is_what_one_leaves_that_was_not() {
        assertThat(unkilled.content().rows("equipment_item")).isGreaterThan(6_000);
        assertThat(unkilled.content().differences(killed.content())).isEmpty();
    }

    @Test
    void every_row_is_counted_once_and_refused_for_the_same_faults() {
        for (int i = 0; i < killed.imports().size(); i++) {
            JsonNode taken = killed.imports().get(i);
            JsonNode counts = taken.path("counts");
            assertThat(counts).isEqualTo(unkilled.imports().get(i).path("counts"));
            assertThat(taken.path("state")).isEqualTo(unkilled.imports().get(i).path("state"));
            assertThat(counts.path("read").asInt())
                    .isGreaterThan(1_500)
                    .isEqualTo(Stream.of("created", "updated", "unchanged", "rejected")
                            .mapToInt(outcome -> counts.path(outcome).asInt())
                            .sum());
            assertThat(killed.rejected().get(i))
                    .hasSize(counts.path("rejected").asInt())
                    .isEqualTo(unkilled.rejected().get(i));
        }
        assertThat(killed.imports().stream().map(i -> i.path("state").asText()))
                .containsExactly("FAILED", "COMPLETED", "COMPLETED", "COMPLETED");
        JsonNode reconciled = killed.imports().get(3).path("counts");
        assertThat(List.of("read", "created", "updated", "unchanged", "rejected", "missing"))
                .allSatisfy(count ->
                        assertThat(reconciled.path(count).asInt()).as(count).isPositive());
    }

    @Test
    void the_feed_tells_each_change_of_an_item_exactly_once() {
        assertThat(killed.events()).hasSameSizeAs(unkilled.events()).doesNotHaveDuplicates();
        assertThat(killed.events().size()).isGreaterThan(6_000);
    }

    /** The comparison tells what it should: that nobody went on, another value in one row, an event told twice. */
    @Test
    void a_lost_a_changed_and_a_doubled_row_would_be_told() throws SQLException {
        assertThat(unkilled.content().differences(interrupted))
                .anyMatch(row -> row.startsWith("equipment_item: 0 times"));
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "update equipment_item set location = 'elsewhere' where id = (select id from equipment_item limit 1)");
            statement.execute("insert into outbox (id, type, subject, scope, organization, time, data, request_id)"
                    + " select gen_random_uuid(), type, subject, scope, organization, time, data, request_id"
                    + " from outbox limit 1");
            assertThat(unkilled.content().differences(Content.of(database)))
                    .anyMatch(row -> row.startsWith("equipment_item: "))
                    .anyMatch(row -> row.startsWith("outbox: "));
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }
}
