package kr.giban.acceptance.year;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.giban.local.demo.Demo;
import kr.giban.local.demo.Stage;
import kr.giban.local.sample.SampleYear;
import kr.giban.local.suite.FreePorts;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Progress;
import kr.giban.local.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged programs with a real Keycloak and PostgreSQL, through the whole year, with call-service killed while
 * proposals are submitted; then what the door lets through and what not.
 */
@TestMethodOrder(OrderAnnotation.class)
class YearIT {
    private static final List<Integer> KILLED_BEFORE = List.of(5, 19);

    @TempDir
    static Path data;

    private static Suite suite;
    private static Stage stage;
    private static Door door;
    private static final List<CompletableFuture<Void>> RESTARTS = new ArrayList<>();

    @BeforeAll
    static void playTheYear() {
        suite = Suite.builder()
                .data(data)
                .portBase(FreePorts.base())
                .simulatedTime()
                .startedOnce()
                .progress(Progress.to(System.out))
                .start();
        stage = new Stage(suite, SampleYear.load());
        door = new Door(suite.address(Program.GATEWAY));
        AtomicInteger submission = new AtomicInteger();
        stage.submissions().beforeEach(() -> {
            if (KILLED_BEFORE.contains(submission.incrementAndGet())) {
                RESTARTS.add(CompletableFuture.runAsync(() -> {
                    suite.kill9(Program.CALL);
                    suite.restart(Program.CALL);
                }));
            }
        });
        Demo.play(stage, Progress.to(System.out));
    }

    @AfterAll
    static void stop() {
        suite.stop();
    }

    @Test
    @Order(1)
    void no_acknowledged_submission_is_lost_or_doubled_when_the_service_is_killed() throws Exception {
        assertThat(RESTARTS).hasSize(KILLED_BEFORE.size()).allSatisfy(CompletableFuture::join);
        Tables call = new Tables(suite.databaseUrl(Program.CALL));
        Set<String> acknowledged =
                new HashSet<>(stage.submissions().acknowledged().values());
        Set<String> last = new HashSet<>(
                call.texts("select s.receipt_number from submission s join proposal p on p.submission_id = s.id"));
        assertThat(last).isEqualTo(acknowledged);
        // One proposal was submitted twice on purpose.
        assertThat(call.texts("select receipt_number from submission")).hasSize(acknowledged.size() + 1);
        assertThat(call.texts("select subject from outbox where type = 'proposal.submitted'"))
                .hasSize(acknowledged.size() + 1);
    }

    @Test
    @Order(2)
    void an_internal_event_reaches_no_technopark_and_does_not_pass_the_gateway() throws Exception {
        String technopark = suite.token("technopark");
        // Those of the year's spring are past retention by now, so each service tells a new one.
        for (Program service : Program.SERVICES) {
            Tables tables = new Tables(suite.databaseUrl(service));
            tables.execute("insert into outbox (id, type, subject, scope, time) values "
                    + "(gen_random_uuid(), 'opinion.received', 'opinions/1', 'internal', '2023-10-23 12:00+09')");
            await().until(() -> tables.texts("select id::text from outbox where position is null")
                    .isEmpty());
            assertThat(tables.texts("select id::text from outbox where scope = 'internal'"))
                    .isNotEmpty();
        }
        for (Program service : Program.SERVICES) {
            String name = service.title().replace("-service", "");
            Set<String> read = new HashSet<>();
            String after = "";
            while (true) {
                HttpResponse<String> batch = door.send("GET", "/v1/" + name + "-events?limit=1000" + after, technopark);
                assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
                JsonNode events = Door.json(batch);
                if (events.isEmpty()) {
                    break;
                }
                events.forEach(event -> read.add(event.path("id").asText()));
                after = "&after="
                        + batch.headers().firstValue("Giban-Feed-Position").orElseThrow();
            }
            Tables tables = new Tables(suite.databaseUrl(service));
            Set<String> mine = new HashSet<>(tables.texts("select id::text from outbox where position is not null and "
                    + "(scope = 'public' or scope = 'organization' and organization = 'tp-seoul')"));
            assertThat(read).as(name).isEqualTo(mine);
        }
        String service = suite.clientToken("roadmap-service");
        for (String path : List.of("/internal/events", "/internal/tick", "/q/openapi", "/v1/../internal/events")) {
            assertThat(door.send("GET", path, service).body()).as(path).doesNotContain("opinion.received");
            assertThat(door.send("POST", path, service).statusCode())
                    .as("POST " + path)
                    .isIn(400, 404, 405);
        }
        assertThat(door.send("GET", "/internal/events", service).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void the_document_has_the_listed_operations_and_no_others() throws IOException {
        List<String> listed = new ArrayList<>();
        for (Program service : Program.SERVICES) {
            Files.readAllLines(Path.of("../..", service.title(), "src/test/resources/operations.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(listed::add);
        }
        List<String> merged =
                door.operations().stream().map(Door.Operation::toString).toList();
        assertThat(merged).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    @Order(4)
    void without_a_token_or_with_another_role_the_door_stays_shut() {
        String company = suite.token("company");
        for (Door.Operation operation : door.operations()) {
            if (!operation.isPublic()) {
                assertThat(door.send(operation.method(), operation.filled(), null)
                                .statusCode())
                        .as(operation + " without a token")
                        .isEqualTo(401);
                assertThat(door.send(operation.method(), operation.filled(), "e30.e30.c2ln")
                                .statusCode())
                        .as(operation + " with a forged token")
                        .isEqualTo(401);
                if (!operation.roles().contains("company")) {
                    assertThat(door.send(operation.method(), operation.filled(), company)
                                    .statusCode())
                            .as(operation + " with another role")
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    @Order(5)
    void each_operation_leads_to_a_service_and_nothing_else_does() {
        Program.SERVICES.forEach(suite::kill9);
        for (Door.Operation operation : door.operations()) {
            String token = operation.roles().isEmpty()
                    ? null
                    : suite.token(operation.roles().get(0));
            HttpResponse<String> answer = door.send(operation.method(), operation.filled(), token);
            // With nobody behind it, only what is routed can be unavailable.
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After"))
                    .as(operation.toString())
                    .isPresent();
        }
        Stream.of("/v1", "/v1/nothing", "/v1/equipment/", "/internal/events", "/internal/tick", "/v1/centers/x/y")
                .forEach(path -> assertThat(door.send("GET", path, null).statusCode())
                        .as(path)
                        .isEqualTo(404));
    }

    @Test
    @Order(6)
    void a_killed_service_comes_back_with_all_it_had() throws Exception {
        suite.restart(Program.EQUIPMENT);
        long items = Door.json(door.send("GET", "/v1/equipment?limit=1&include=total", null))
                .path("total")
                .asLong();
        assertThat(items).isEqualTo(8_526);
    }
}
