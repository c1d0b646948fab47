package kr.giban.equipment.matrix;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PastMatrixTest {
    private static final List<Map<String, Object>> MATRICES = List.of(
            Map.of("rows", "class", "columns", "region"),
            Map.of("rows", "sharing", "columns", "year", "measure", "cost"),
            Map.of("rows", "state", "columns", "center", "measure", "utilization"),
            // Such a filter counts the items of now one by one.
            Map.of("rows", "state", "columns", "sharing", "costFrom", 1));

    private final String organization = Given.organization();
    private List<Given.Center> centers;

    @Inject
    Jdbi jdbi;

    @Inject
    TallyMerge merge;

    @BeforeEach
    void register() {
        centers = Stream.of("11", "26", "51")
                .map(region -> Given.center(organization, region))
                .toList();
    }

    /** A matrix as it was shown, and when. */
    private record Shown(Map<String, Object> parameters, String takenAt, Map<List<String>, Object> cells) {}

    @Test
    void what_a_matrix_showed_it_shows_again_as_of_that_moment_whatever_was_changed_since() {
        Random random = new Random(20_260_301);
        List<Shown> shown = new ArrayList<>();
        for (int step = 0; step < 14; step++) {
            change(random, step);
            MATRICES.forEach(parameters -> shown.add(now(parameters)));
        }
        merge.merge();
        assertThat(shown.stream().map(Shown::cells).distinct().count()).isGreaterThan(20);
        for (Shown one : shown) {
            assertThat(cells(matrix(one.parameters, one.takenAt)))
                    .as(one.parameters + " as of " + one.takenAt)
                    .isEqualTo(one.cells);
        }
    }

    /** Some change; which kind it is goes by the step, so that there is each of them. */
    private void change(Random random, int step) {
        Given.Center center = centers.get(random.nextInt(centers.size()));
        switch (step % 7) {
            case 0 -> import_(center, random);
            case 1, 2 -> put(center, random);
            case 3 -> bulk(center, random);
            case 4 -> retire(center);
            case 5 -> move(center, List.of("27", "30", "36", "48").get(random.nextInt(4)));
            default -> {
                // What is deleted by hand is so after the last change that is known.
                put(center, random);
                jdbi.useHandle(handle -> handle.execute(
                        "DELETE FROM equipment_item WHERE id = (SELECT id FROM equipment_item WHERE center_id = ?::uuid LIMIT 1)",
                        center.id()));
            }
        }
    }

    private static Map<String, Object> random(Random random) {
        boolean used = random.nextBoolean();
        return Given.item(
                "classCode", random.nextInt(4) == 0 ? null : String.valueOf((char) ('A' + random.nextInt(4))),
                "costKrw", random.nextInt(4) == 0 ? null : 1 + random.nextInt(1000),
                "sharing", random.nextBoolean() ? "JOINT_ALLOWED" : null,
                "acquiredOn", (2015 + random.nextInt(3)) + "-03-02",
                "utilizationYear", used ? 2021 : null,
                "utilizationPercent", used ? random.nextInt(100) : null,
                "sourceVersion", System.nanoTime());
    }

    private static void put(Given.Center center, Random random) {
        Given.put(center, "N-" + System.nanoTime(), random(random)).then().statusCode(201);
        Given.put(center, "P-" + random.nextInt(3), random(random))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201, 422));
    }

    private static void bulk(Given.Center center, Random random) {
        List<Map<String, Object>> items = IntStream.range(0, 6)
                .<Map<String, Object>>mapToObj(
                        n -> Map.of("centerCode", center.code(), "assetNo", "P-" + n, "item", random(random)))
                .toList();
        as(center.token())
                .contentType("application/json")
                .body(Map.of("items", items))
                .post("/v1/equipment/bulk?mode=partial")
                .then()
                .statusCode(200);
    }

    private static void import_(Given.Center center, Random random) {
        StringBuilder file = new StringBuilder("자산번호,장비명(국문),표준분류,취득일,취득금액(원)\n");
        for (int n = 0; n < 5; n++) {
            file.append("F-%d,장비,%c,%d-01-01,%d%n"
                    .formatted(n, 'A' + random.nextInt(5), 2015 + n, 1 + random.nextInt(1000)));
        }
        JsonPath done = Steps.untilDone(
                center,
                Given.sent(
                        center,
                        file.toString(),
                        Map.of("mode", "partial", "dryRun", "false", "centerId", center.id())));
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
    }

    private static void retire(Given.Center center) {
        Response item = Given.stored(center, "R-" + System.nanoTime());
        as(center.token())
                .header("If-Match", item.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "SCRAPPED", "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", item.<String>path("id"))
                .then()
                .statusCode(200);
    }

    private static void move(Given.Center center, String region) {
        String etag = as(center.token()).get("/v1/centers/{id}", center.id()).header("ETag");
        as(center.token())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("regionCode", region, "nameKo", "옮긴 센터 " + region))
                .patch("/v1/centers/{id}", center.id())
                .then()
                .statusCode(200);
    }

    @Test
    void without_the_trigger_the_past_would_miss_a_change() {
        Given.Center center = centers.get(0);
        Given.stored(center, "A-1");
        assertThat(idle(center, true)).isEqualTo("1 1");
        assertThat(idle(center, false)).as("the control").isEqualTo("1 0");
    }

    /** Makes the item idle, tells how many are by the items and by their history, and undoes it. */
    private String idle(Given.Center center, boolean guarded) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            if (!guarded) {
                handle.execute("ALTER TABLE equipment_item DISABLE TRIGGER equipment_count_update");
            }
            change(handle, center, "IDLE", "2100-01-01T00:00:00Z");
            String counted = "SELECT count(*) FROM %s WHERE reported_state = 'IDLE' AND center_id = :center::uuid";
            String told = Stream.of("equipment_item", "equipment_counted")
                    .map(table -> handle.createQuery(counted.formatted(table))
                            .bind("center", center.id())
                            .mapTo(String.class)
                            .one())
                    .collect(Collectors.joining(" "));
            handle.rollback();
            return told;
        }
    }

    @Test
    void of_two_who_change_one_item_at_once_neither_leaves_a_gap_or_an_overlap() throws Exception {
        Given.Center center = centers.get(0);
        Given.stored(center, "A-1");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Handle first = jdbi.open()) {
            first.begin();
            change(first, center, "IDLE", "2101-01-02T00:00:00Z");
            // Took its time before the first one and must wait for it.
            Future<?> second = threads.submit(
                    () -> jdbi.useTransaction(handle -> change(handle, center, "UNDERUSED", "2101-01-01T00:00:00Z")));
            untilSomebodyWaits();
            first.commit();
            second.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(periods(center)).hasSize(2).last().asString().isEqualTo("UNDERUSED 2101-01-02 infinity");
        assertThat(periods(center).get(0)).startsWith("IN_USE").endsWith("2101-01-02");
    }

    @Test
    void of_changes_at_one_moment_the_last_one_counts() {
        Given.Center center = centers.get(0);
        Given.stored(center, "A-1");
        jdbi.useTransaction(handle -> {
            change(handle, center, "IDLE", "2101-01-01T00:00:00Z");
            change(handle, center, "UNDERUSED", "2101-01-01T00:00:00Z");
        });
        assertThat(periods(center)).hasSize(2).last().asString().isEqualTo("UNDERUSED 2101-01-01 infinity");
    }

    @Test
    void what_changes_nothing_that_is_counted_writes_no_history() {
        Given.Center center = centers.get(0);
        Given.stored(center, "A-1", "sourceVersion", 1);
        long tallied = tallied();
        for (int version = 2; version < 5; version++) {
            Given.put(center, "A-1", Given.item("sourceVersion", version))
                    .then()
                    .statusCode(200);
            Given.put(center, "A-1", Given.item("sourceVersion", version, "spec", "v" + version))
                    .then()
                    .statusCode(200);
        }
        assertThat(periods(center)).hasSize(1);
        assertThat(tallied()).isEqualTo(tallied);
    }

    @Test
    void before_anything_was_there_every_cell_is_empty() {
        JsonPath matrix = matrix(Map.of("rows", "class", "columns", "region"), "1999-12-31T23:59:59Z");
        assertThat(matrix.getInt("items")).isZero();
        assertThat(matrix.getList("columnKeys.key")).contains("42", "45").doesNotContain("51", "52");
        assertThat(matrix.getList("cells"))
                .hasSize(matrix.getList("rowKeys").size()
                        * matrix.getList("columnKeys").size());
        assertThat(matrix.getList("cells.value", Integer.class)).containsOnly(0);
        assertThat(matrix(Map.of("rows", "center", "columns", "region"), "1999-12-31T23:59:59Z")
                        .getList("rowKeys"))
                .isEmpty();
    }

    @Test
    void a_past_moment_speaks_in_the_codes_of_then() {
        Given.Center center = centers.get(2);
        Given.stored(center, "A-1");
        jdbi.useHandle(handle -> {
            handle.execute("UPDATE equipment_counted SET since = '2022-03-01' WHERE center_id = ?::uuid", center.id());
            handle.execute("UPDATE center_version SET since = '2022-01-01' WHERE center_id = ?::uuid", center.id());
        });
        Map<String, Object> parameters = Map.of("center", center.code());
        assertThat(cells(matrix(parameters, "2022-02-28T00:00:00Z")).get(List.of("A", "42")))
                .isEqualTo(0);
        assertThat(cells(matrix(parameters, "2022-03-20T00:00:00Z")).get(List.of("A", "42")))
                .isEqualTo(1);
        assertThat(cells(matrix(parameters, "2024-03-20T00:00:00Z")).get(List.of("A", "51")))
                .isEqualTo(1);
    }

    @Test
    void a_moment_that_is_over_has_a_tag_and_one_that_a_writer_may_still_change_has_none() {
        Response past = request(Map.of())
                .queryParam("asOf", "2022-03-20T09:00:00+09:00")
                .get("/v1/equipment/matrix");
        String etag = past.header("ETag");
        assertThat(etag).isNotNull();
        assertThat(past.header("Cache-Control")).isEqualTo("no-cache");
        request(Map.of())
                .queryParam("asOf", "2022-03-20T09:00:00+09:00")
                .header("If-None-Match", etag)
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(304);
        assertThat(request(Map.of())
                        .queryParam("asOf", Instant.now().toString())
                        .get("/v1/equipment/matrix")
                        .header("ETag"))
                .isNull();
    }

    @Test
    void what_no_past_moment_can_be_is_told_all_at_once() {
        request(Map.of("rows", "class", "columns", "class", "maker", "예시정밀", "q", "현미경"))
                .queryParam("asOf", "2198-01-01T00:00:00Z")
                .get("/v1/equipment/matrix")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "dimensions-equal",
                                "moment-in-future",
                                "filter-without-history",
                                "filter-without-history"));
        for (String wrong :
                List.of("yesterday", "2022-03-20T09:00", "2022-13-01", "0001-01-01", "2500-01-01T00:00:00Z")) {
            request(Map.of())
                    .queryParam("asOf", wrong)
                    .get("/v1/equipment/matrix")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("query:asOf")));
        }
    }

    private static void change(Handle handle, Given.Center center, String state, String at) {
        handle.execute(
                "UPDATE equipment_item SET reported_state = ?, updated_at = ?::timestamptz WHERE center_id = ?::uuid",
                state,
                at,
                center.id());
    }

    private List<String> periods(Given.Center center) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT reported_state || ' ' || since::date || ' ' || until::date FROM (
                            SELECT reported_state, since AT TIME ZONE 'UTC' AS since, until AT TIME ZONE 'UTC' AS until
                            FROM equipment_counted_before WHERE center_id = :center::uuid
                            UNION ALL
                            SELECT reported_state, since AT TIME ZONE 'UTC', 'infinity' FROM equipment_counted
                            WHERE center_id = :center::uuid) versions
                        ORDER BY since""")
                .bind("center", center.id())
                .mapTo(String.class)
                .list());
    }

    private long tallied() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM equipment_tally WHERE center_id = ?::uuid")
                        .bind(0, centers.get(0).id())
                        .mapTo(long.class)
                        .one());
    }

    private void untilSomebodyWaits() {
        long until = System.nanoTime() + 30_000_000_000L;
        boolean waits = false;
        while (!waits && System.nanoTime() < until) {
            waits = jdbi.withHandle(
                    handle -> handle.createQuery("""
                            SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL
                            WHERE NOT l.granted AND d.datname = current_database()""").mapTo(Long.class).one() > 0);
        }
        assertThat(waits).as("the second waits for the first").isTrue();
    }

    private Shown now(Map<String, Object> parameters) {
        JsonPath matrix = matrix(parameters, null);
        return new Shown(parameters, matrix.getString("takenAt"), cells(matrix));
    }

    private JsonPath matrix(Map<String, Object> parameters, String asOf) {
        RequestSpecification request = request(parameters);
        if (asOf != null) {
            request.queryParam("asOf", asOf);
        }
        Response answer = request.get("/v1/equipment/matrix");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private RequestSpecification request(Map<String, Object> parameters) {
        RequestSpecification request = as(null);
        parameters.forEach(request::queryParam);
        if (!parameters.containsKey("center")) {
            request.queryParam(
                    "center", centers.stream().map(Given.Center::code).toList());
        }
        return request;
    }

    private static Map<List<String>, Object> cells(JsonPath matrix) {
        Map<List<String>, Object> cells = new HashMap<>();
        for (Map<String, Object> cell : matrix.<Map<String, Object>>getList("cells")) {
            cells.put(List.of(cell.get("row").toString(), cell.get("column").toString()), cell.get("value"));
        }
        return cells;
    }
}
