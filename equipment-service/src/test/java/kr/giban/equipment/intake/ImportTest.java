package kr.giban.equipment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final String HEADER = "센터코드,자산번호,장비명(국문),제작사,표준분류,취득일,취득금액(천원),담당자,공동활용구분,단독활용사유,장비상태,가동률(%),비고\n";

    private static final String OF_WAITING =
            " WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'";
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity" + OF_WAITING;

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Inject
    Jdbi jdbi;

    @Inject
    ImportAttempts attempts;

    @Inject
    ImportSettings settings;

    @Test
    void a_dirty_cp949_file_is_read_and_every_refused_row_says_why() {
        Given.Center others = Given.center();
        String file = HEADER
                + row("A-1", "현미경", "2017. 11. 24.", "\"350,000\"", "공동활용서비스", "", "활용", "45.2%")
                + row("A-2", "원심분리기", "2018년 3월 2일", "3천5백만원", "단독활용", "방사성 시료", "불용(폐기)", "")
                + row("A-1", "현미경", "20171124", "350000", "공동활용서비스", "", "활용", "")
                + row("", "", "2018.13.40", "가격 협의", "단독활용", "", "모름", "높음")
                + row("A-9", "남의 것", "2017-11-24", "1", "공동활용", "", "", "").replace(center.code(), others.code())
                + row("A-8", "없는 곳", "2017-11-24", "1", "공동활용", "", "", "").replace(center.code(), "NOWHERE");
        JsonPath job = imported(file, Charset.forName("x-windows-949"), Map.of("mode", "partial"));
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getString("charset")).isEqualTo("x-windows-949");
        assertThat(counts(job))
                .containsOnly(
                        entry("read", 6),
                        entry("created", 2),
                        entry("updated", 0),
                        entry("unchanged", 0),
                        entry("rejected", 4),
                        entry("retired", 0),
                        entry("missing", 0));
        assertThat(codes(job))
                .containsExactly(
                        List.of("duplicate-row"),
                        List.of(
                                "required",
                                "percent-unreadable",
                                "date-invalid",
                                "amount-unreadable",
                                "word-unknown",
                                "required",
                                "sole-use-reason-required"),
                        List.of("not-your-organization"),
                        List.of("center-unknown"));
        stored("A-1")
                .then()
                .body("items[0].costKrw", equalTo(350_000_000), "items[0].utilizationPercent", equalTo(45.2f));
        stored("A-2").then().body("items[0].retirementKind", equalTo("SCRAPPED"));
        rows(job.getString("id")).then().body("items.errors.flatten().column", hasItem("취득금액(천원)"));
    }

    @Test
    void an_empty_cell_leaves_and_a_mark_clears() {
        imported(HEADER + row("A-1", "현미경", "2017-11-24", "350", "공동활용", "", "활용", "10"), UTF_8, Map.of());
        String again = HEADER + row("A-1", "", "-삭제-", "", "", "", "", "");
        assertThat(counts(imported(again, UTF_8, Map.of()))).containsEntry("updated", 1);
        JsonPath item = stored("A-1").jsonPath();
        assertThat(item.getString("items[0].nameKo")).isEqualTo("현미경");
        assertThat(item.getLong("items[0].costKrw")).isEqualTo(350_000);
        assertThat(item.<String>get("items[0].acquiredOn")).isNull();
        assertThat(counts(imported(again, UTF_8, Map.of()))).containsEntry("unchanged", 1);
    }

    @Test
    void the_rejected_rows_are_corrected_and_imported_as_they_came() {
        String id = imported(
                        HEADER
                                + row("A-1", "현미경", "2017-11-24", "350", "공동활용", "", "활용", "")
                                + row("A-2", "-삭제-", "2017-02-30", "350", "공동활용", "", "활용", ""),
                        UTF_8,
                        Map.of("mode", "partial"))
                .getString("id");
        String rejected = as(center.token())
                .get("/v1/equipment-imports/{id}/rejected", id)
                .asString();
        assertThat(rejected).startsWith("\uFEFF센터코드,자산번호").contains(",오류").contains("취득일: ");
        JsonPath still = imported(rejected, UTF_8, Map.of("mode", "partial"));
        assertThat(codes(still)).containsExactly(List.of("not-clearable", "date-invalid"));
        String corrected = rejected.replace("2017-02-30", "2017-02-28").replace("'-삭제-", "원심분리기");
        assertThat(counts(imported(corrected, UTF_8, Map.of("mode", "partial"))))
                .containsEntry("created", 1)
                .containsEntry("rejected", 0);
    }

    @Test
    void a_fault_names_the_column_as_the_file_does_or_as_it_would_be_known() {
        String file = "Asset No.,장비명,활용범위\n" + "A".repeat(101) + ",현미경,단독활용\n";
        String mapping = "{\"Asset No.\": \"assetNo\"}";
        JsonPath job = imported(file, UTF_8, Map.of("mode", "partial", "centerId", center.id(), "mapping", mapping));
        rows(job.getString("id"))
                .then()
                .body("items[0].errors.column", equalTo(List.of("Asset No.", "단독활용사유")))
                .body("items[0].errors.code", equalTo(List.of("too-long", "sole-use-reason-required")));
        assertThat(as(center.token())
                        .get("/v1/equipment-imports/{id}/rejected", job.getString("id"))
                        .asString())
                .contains("Asset No.: ", "단독활용사유: ")
                .doesNotContain("assetNo: ", "soleUseReason: ");
    }

    @Test
    void a_mapping_says_which_of_two_columns_counts_and_what_it_does_not_find() {
        String file = "자산번호,관리 No.,장비명,모델\nZ-9,A-1,현미경,SEM\n";
        String mapping = "{\"관리 No.\": \"assetNo\", \"모델\": null}";
        JsonPath job = imported(file, UTF_8, Map.of("centerId", center.id(), "mapping", mapping));
        assertThat(counts(job)).containsEntry("created", 1);
        assertThat(job.<String>getList("columns.field")).containsExactly(null, "assetNo", "nameKo", null);
        assertThat(stored("A-1").jsonPath().<String>get("items[0].model")).isNull();
        JsonPath unmatched =
                imported(file, UTF_8, Map.of("centerId", center.id(), "mapping", "{\"관리 번호\": \"assetNo\"}"));
        assertThat(unmatched.getString("failure.code")).isEqualTo("mapping-unmatched");
        assertThat(unmatched.getString("failure.detail")).contains("관리 번호").contains("관리 No.");
    }

    @Test
    void one_refused_row_undoes_an_atomic_import() {
        String file = HEADER
                + row("A-1", "현미경", "2017-11-24", "350", "공동활용", "", "활용", "")
                + row("A-2", "현미경", "내일", "350", "공동활용", "", "활용", "");
        JsonPath job = imported(file, UTF_8, Map.of("mode", "atomic"));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("import-refused");
        assertThat(job.getString("failure.title")).isNotBlank().isNotEqualTo("import-refused");
        as(center.token())
                .header("Accept-Language", "en")
                .get("/v1/equipment-imports/{id}", job.getString("id"))
                .then()
                .body("failure.detail", matchesPattern("[ -~]+"));
        assertThat(counts(job)).containsEntry("read", 2).containsEntry("rejected", 2);
        stored("A-1").then().body("items", equalTo(List.of()));
    }

    @Test
    void a_rehearsal_counts_and_stores_nothing() {
        JsonPath job = imported(
                HEADER + row("A-1", "현미경", "2017-11-24", "350", "공동활용", "", "활용", ""), UTF_8, Map.of("dryRun", "true"));
        assertThat(counts(job)).containsEntry("created", 1);
        stored("A-1").then().body("items", equalTo(List.of()));
    }

    @Test
    void how_many_items_a_file_retires_is_seen_before_it_is_done() {
        Given.stored(center, "A-1");
        Given.stored(center, "A-2");
        Given.stored(center, "A-3");
        Given.stored(center, "A-4", "reportedState", "RETIRED");
        String file = HEADER
                + row("A-1", "", "", "", "", "", "불용", "")
                + row("A-2", "", "", "", "", "", "폐기", "")
                + row("A-3", "", "2019-11-24", "", "", "", "유휴", "")
                + row("A-4", "", "2019-11-24", "", "", "", "불용", "");
        Map<String, Integer> expected = Map.of(
                "read", 4, "created", 0, "updated", 4, "unchanged", 0, "rejected", 0, "retired", 2, "missing", 0);
        assertThat(counts(imported(file, UTF_8, Map.of("dryRun", "true")))).isEqualTo(expected);
        stored("A-1").then().body("items[0].reportedState", equalTo("IN_USE"));
        assertThat(counts(imported(file, UTF_8, Map.of()))).isEqualTo(expected);
        stored("A-1").then().body("items[0].reportedState", equalTo("RETIRED"));
        assertThat(counts(imported(file, UTF_8, Map.of())))
                .as("they are retired already")
                .containsEntry("retired", 0);
    }

    @Test
    void a_file_may_have_a_number_of_a_retired_item_and_of_the_one_that_has_it_now() {
        Given.Center next = Given.center(center.organization(), "26");
        String number = Given.nfecNo();
        Given.stored(center, "A-1", "nfecNo", number);
        String both = "센터코드,자산번호,장비명,NFEC등록번호\n%s,A-1,,%s\n%s,B-1,현미경,%s\n"
                .formatted(center.code(), number, next.code(), number);
        JsonPath before = imported(both, UTF_8, Map.of("mode", "partial"));
        assertThat(codes(before)).containsExactly(List.of("number-taken", "duplicate-row"));
        String retiring = both.replace("NFEC등록번호", "NFEC등록번호,상태")
                .replace(number, number + ",활용")
                .replaceFirst("활용", "불용");
        JsonPath meanwhile = imported(retiring, UTF_8, Map.of("mode", "partial"));
        assertThat(codes(meanwhile)).containsExactly(List.of("number-taken"));
        assertThat(counts(meanwhile)).containsEntry("retired", 1);
        assertThat(counts(imported(retiring, UTF_8, Map.of())))
                .containsEntry("unchanged", 1)
                .containsEntry("created", 1);
        assertThat(counts(imported(both, UTF_8, Map.of())))
                .as("without a column of the state")
                .containsEntry("unchanged", 2);
    }

    @Test
    void a_reconciling_import_lists_what_the_file_no_longer_has() {
        Given.stored(center, "A-1");
        Given.stored(center, "A-2");
        Given.stored(center, "A-3", "reportedState", "RETIRED");
        JsonPath job = imported(HEADER + row("A-1", "", "", "", "", "", "", ""), UTF_8, Map.of("mode", "reconcile"));
        assertThat(counts(job)).containsEntry("read", 1).containsEntry("missing", 1);
        as(center.token())
                .get("/v1/equipment-imports/{id}/rows?outcome=MISSING", job.getString("id"))
                .then()
                .body("items.assetNo", equalTo(List.of("A-2")));
    }

    @Test
    void a_center_that_is_named_has_lost_all_when_the_file_has_none_of_its_items() {
        Given.stored(center, "A-1");
        JsonPath job = imported(HEADER, UTF_8, Map.of("mode", "reconcile", "centerId", center.id()));
        assertThat(counts(job)).containsEntry("read", 0).containsEntry("missing", 1);
    }

    @Test
    void a_program_that_dies_in_the_middle_of_a_step_leaves_what_another_finishes_alike() throws Exception {
        String file = many(50, "2017-11-24") + row("BAD", "", "", "", "", "", "", "");
        Steps.drain();
        String id = Given.sent(center, file, Map.of("mode", "partial"));
        assertThat(Steps.take()).isTrue();
        dieWhileWriting("intake_row");
        assertThat(Steps.shown(center, id).getString("phase")).isEqualTo("RECEIVED");
        assertThat(rowsOf(id)).isZero();
        assertThat(Steps.take()).isTrue();
        JsonPath staged = Steps.shown(center, id);
        assertThat(staged.getString("phase")).isEqualTo("STAGED");
        assertThat(counts(staged)).as("what is known by now").isEqualTo(Map.of("read", 51));
        dieWhileWriting("equipment_item");
        assertThat(Steps.shown(center, id).getString("state")).isEqualTo("RUNNING");
        stored("A-1").then().body("items", equalTo(List.of()));
        JsonPath job = Steps.untilDone(center, id);
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(counts(job))
                .containsEntry("read", 51)
                .containsEntry("created", 50)
                .containsEntry("rejected", 1);
        assertThat(rowsOf(id)).isEqualTo(51);
        assertThat(events(id)).isEqualTo(50);
        assertThat(audits(id)).isEqualTo(50);
    }

    /** Lets a step come to where it writes a table, cuts its connection there, and waits for its thread. */
    private void dieWhileWriting(String table) throws Exception {
        Thread worker = new Thread(Steps::take);
        try (var handle = jdbi.open()) {
            handle.begin();
            handle.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
            worker.start();
            await(() -> number(WAITING) > 0);
            assertThat(number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity" + OF_WAITING))
                    .isEqualTo(1);
            handle.rollback();
        }
        worker.join();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private int rowsOf(String id) {
        return number("SELECT count(*) FROM intake_row WHERE batch_id = '" + id + "'");
    }

    @Test
    void rows_that_were_read_and_are_lost_are_no_success() {
        String id = Given.sent(center, many(3, "2017-11-24"), Map.of("mode", "partial"));
        while (!"STAGED".equals(Steps.shown(center, id).getString("phase"))) {
            Steps.take();
        }
        jdbi.useHandle(handle ->
                handle.execute("DELETE FROM intake_row WHERE batch_id = ? AND position = 2", UUID.fromString(id)));
        JsonPath job = Steps.untilDone(center, id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(counts(job)).isEqualTo(Map.of("read", 3));
        stored("A-1").then().body("items", equalTo(List.of()));
    }

    @Test
    void an_error_ends_an_import_after_some_attempts() {
        Steps.drain();
        String id = Given.sent(center, many(1, "2017-11-24"), Map.of());
        QuarkusMock.installMockForType(
                new ImportStaging(null, null, null, null, null) {
                    @Override
                    void stage(ImportJob job) {
                        throw new StackOverflowError("too deep");
                    }
                },
                ImportStaging.class);
        JsonPath job = Steps.untilDone(center, id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("internal-error");
    }

    /** As a file does that takes all memory: nobody is left to tell of an error. */
    @Test
    void an_import_that_ends_each_program_that_begins_it_fails_after_some_attempts() {
        Steps.drain();
        String id = Given.sent(center, many(1, "2017-11-24"), Map.of());
        while (!"STAGED".equals(Steps.shown(center, id).getString("phase"))) {
            Steps.take();
        }
        for (int i = 0; i < settings.attempts() - 1; i++) {
            attempts.begin(UUID.fromString(id));
        }
        assertThat(Steps.untilDone(center, id).getString("state")).isEqualTo("COMPLETED");

        String deadly = Given.sent(center, many(1, "2017-11-24"), Map.of());
        for (int i = 0; i < settings.attempts(); i++) {
            attempts.begin(UUID.fromString(deadly));
        }
        JsonPath job = Steps.untilDone(center, deadly);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("internal-error");
        assertThat(job.getString("requestId")).as("what to quote").isNotBlank();
        assertThat(counts(job)).as("it was not even read").isNull();
        assertThat(number("SELECT count(*) FROM import_attempt")).isZero();
    }

    @Test
    void one_cell_that_is_too_large_refuses_its_row_and_no_other() {
        String file = HEADER
                + row("A-1", "현미경", "2017-11-24", "350", "공동활용", "", "활용", "9999.996")
                + row("A-2", "현미경", "2017-11-24", "350", "공동활용", "", "활용", "45.2");
        JsonPath job = imported(file, UTF_8, Map.of("mode", "partial"));
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(counts(job)).containsEntry("created", 1).containsEntry("rejected", 1);
        assertThat(codes(job)).containsExactly(List.of("utilization-too-high"));
    }

    @Test
    void two_imports_of_one_center_come_in_the_order_in_which_they_were_sent() throws Exception {
        String first = Given.sent(center, many(300, "2017-11-24"), Map.of());
        String second = Given.sent(center, many(300, "2018-11-24"), Map.of());
        List<Thread> workers = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    while (Steps.take()) {
                        Thread.onSpinWait();
                    }
                }))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(counts(Steps.untilDone(center, first))).containsEntry("created", 300);
        assertThat(counts(Steps.untilDone(center, second))).containsEntry("updated", 300);
        stored("A-7").then().body("items[0].acquiredOn", equalTo("2018-11-24"));
    }

    @Test
    void a_canceled_import_stores_nothing() {
        String id = Given.sent(center, many(3, "2017-11-24"), Map.of());
        while (!"STAGED".equals(Steps.shown(center, id).getString("phase"))) {
            Steps.take();
        }
        as(center.token())
                .post("/v1/equipment-imports/{id}/cancel", id)
                .then()
                .statusCode(202)
                .body("state", equalTo("CANCELED"), "counts", equalTo(Map.of("read", 3)));
        assertThat(number("SELECT count(*) FROM outbox WHERE type = 'equipment-import.finished' AND subject ="
                        + " 'equipment-imports/" + id + "'"))
                .isEqualTo(1);
        Steps.take();
        assertThat(Steps.shown(center, id).getString("state")).isEqualTo("CANCELED");
        stored("A-1").then().body("items", equalTo(List.of()));
    }

    @Test
    void an_import_that_a_worker_has_is_canceled_before_it_commits() {
        String id = Given.sent(center, many(3, "2017-11-24"), Map.of());
        while (!"STAGED".equals(Steps.shown(center, id).getString("phase"))) {
            Steps.take();
        }
        jdbi.useTransaction(worker -> {
            worker.execute("SELECT 1 FROM import_job WHERE id = ? FOR NO KEY UPDATE", UUID.fromString(id));
            as(center.token())
                    .post("/v1/equipment-imports/{id}/cancel", id)
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("RUNNING"));
        });
        assertThat(Steps.untilDone(center, id).getString("state")).isEqualTo("CANCELED");
        stored("A-1").then().body("items", equalTo(List.of()));
    }

    @Test
    void a_first_line_of_names_instead_of_headers_is_shown_to_its_sender_and_kept_nowhere() {
        String id = imported("A-1,현미경,김비밀,02-1234-0000\n", UTF_8, Map.of()).getString("id");
        assertThat(Steps.shown(center, id).getString("failure.detail")).contains("김비밀");
        List<String> kept = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT concat(before, after) FROM audit_entry WHERE entity_id = :id UNION ALL"
                                + " SELECT data::text FROM outbox WHERE subject = 'equipment-imports/' || :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(3).allSatisfy(text -> assertThat(text).doesNotContain("김비밀", "장비.csv"));
        assertThat(kept).anyMatch(text -> text.contains("header-unknown"));
    }

    @Test
    void each_further_error_puts_a_step_off_for_longer() {
        Duration first = Duration.ofSeconds(2);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(begun -> ImportSettings.pauseAfter(first, begun)))
                .containsExactly(first, Duration.ofSeconds(8), Duration.ofSeconds(32), Duration.ofSeconds(128));
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        assertThat(imported("이름,값\nx,1\n", UTF_8, Map.of()).getString("failure.code"))
                .isEqualTo("header-unknown");
        assertThat(imported("자산번호\n\"A-1\n", UTF_8, Map.of()).getString("failure.code"))
                .isEqualTo("csv-broken");
        Response refused = Given.send(center, "자산번호\n", UTF_8, Map.of("mode", "nonsense", "mapping", "{\"x\": \"y\"}"));
        refused.then().statusCode(400).body("errors.pointer", equalTo(List.of("/mode", "/mapping")));
        Given.send(center, "자산번호\n", UTF_8, Map.of("mapping", "{\"a\\u0000\": \"assetNo\", \"\\ud800\": \"maker\"}"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("nul-character", "not-unicode")));
        Given.send(center, "자산번호\n", UTF_8, Map.of("mapping", "null"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/mapping")));
    }

    @Test
    void one_s_imports_are_nobody_else_s() {
        String id = Given.sent(center, many(1, "2017-11-24"), Map.of());
        as(Tokens.of("technopark", "tp-other"))
                .get("/v1/equipment-imports/{id}", id)
                .then()
                .statusCode(404);
        Response onto = Given.as(Tokens.of("technopark", "tp-other"))
                .multiPart("file", "x.csv", "자산번호\n".getBytes(UTF_8), "text/csv")
                .multiPart("centerId", center.id(), "text/plain")
                .post("/v1/equipment-imports");
        onto.then().statusCode(403).body("code", equalTo("not-your-organization"));
        Steps.untilDone(center, id);
    }

    @Test
    void the_national_inventory_comes_whole_with_its_events() {
        String id = Given.sent(center, many(8_514, "2017-11-24"), Map.of());
        JsonPath job = Steps.untilDone(center, id);
        assertThat(counts(job)).containsEntry("created", 8_514);
        assertThat(events(id)).isEqualTo(8_514);
    }

    private String many(int rows, String acquired) {
        return HEADER
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i ->
                                row("A-" + i, "장비 " + i, acquired, "35,000".replace(",", ""), "공동활용", "", "활용", ""))
                        .collect(Collectors.joining());
    }

    private String row(
            String asset,
            String name,
            String acquired,
            String cost,
            String sharing,
            String reason,
            String state,
            String use) {
        return String.join(
                        ",",
                        center.code(),
                        asset,
                        name,
                        "예시정밀",
                        "A",
                        acquired,
                        cost,
                        "이예시",
                        sharing,
                        reason,
                        state,
                        use,
                        "")
                + "\n";
    }

    private JsonPath imported(String file, Charset charset, Map<String, String> form) {
        Response accepted = Given.send(center, file, charset, form);
        accepted.then().statusCode(202);
        return Steps.untilDone(center, accepted.path("id"));
    }

    private static Map<String, Integer> counts(JsonPath job) {
        return job.getMap("counts");
    }

    private List<List<String>> codes(JsonPath job) {
        return as(center.token())
                .get("/v1/equipment-imports/{id}/rows?outcome=REJECTED", job.getString("id"))
                .jsonPath()
                .getList("items.errors.code");
    }

    private Response rows(String id) {
        return as(center.token()).get("/v1/equipment-imports/{id}/rows", id);
    }

    private Response stored(String assetNo) {
        return as(null).queryParam("center", center.code())
                .queryParam("q", assetNo)
                .get("/v1/equipment");
    }

    private int events(String id) {
        return number("SELECT count(*) FROM outbox WHERE type = 'equipment.created' AND subject IN"
                + " (SELECT 'equipment/' || item_id FROM intake_row WHERE batch_id = '" + id + "')");
    }

    private int audits(String id) {
        return number("SELECT count(*) FROM audit_entry WHERE entity = 'equipment' AND entity_id IN"
                + " (SELECT item_id::text FROM intake_row WHERE batch_id = '" + id + "')");
    }

    private int number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
