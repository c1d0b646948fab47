package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.security.Actor;
import kr.giban.platform.testing.ProblemCheck;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemTest {
    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Inject
    Jdbi jdbi;

    @Inject
    ItemIntake intake;

    @Inject
    ItemChecks checks;

    @Inject
    ItemFiles files;

    @Inject
    Rules rules;

    @Inject
    ObjectMapper json;

    @Test
    void a_sync_needs_no_reading_before_and_an_old_message_changes_nothing() {
        Given.put(center, "A-1", Given.item("sourceVersion", 5)).then().statusCode(201);
        Response same = Given.put(center, "A-1", Given.item("sourceVersion", 6));
        same.then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(events(same.path("id"))).as("nothing changed").containsExactly("equipment.created");

        Given.put(center, "A-1", Given.item("sourceVersion", 5, "location", "지하"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-source"), "stored", equalTo(6));
        Given.put(center, "A-1", Given.item("sourceVersion", 7, "location", "2층"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("location", equalTo("2층"));
    }

    @Test
    void an_asset_number_with_a_slash_is_put_again_by_its_key_as_a_file_brought_it() {
        String file = "자산번호,장비명\n2015/003-1,현미경\n";
        Steps.untilDone(center, Given.sent(center, file, Map.of("centerId", center.id())));

        Given.put(center, "2015/003-1", Given.item("sourceVersion", 1))
                .then()
                .statusCode(200)
                .body("assetNo", equalTo("2015/003-1"))
                .body("nameKo", equalTo("주사전자현미경"));
        Given.put(center, "장비 1?a#b", Given.item("sourceVersion", 1))
                .then()
                .statusCode(201)
                .body("assetNo", equalTo("장비 1?a#b"));
        Given.put(center, "2015//3", Given.item("sourceVersion", 1)).then().statusCode(400);
    }

    @Test
    void a_cost_has_a_bound_in_every_way_in_and_in_the_database() {
        Given.put(center, "A-1", Given.item("costKrw", ItemSizes.COST_KRW + 1), "If-None-Match", "*")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/costKrw")));
        Given.put(center, "A-1", Given.item("costKrw", ItemSizes.COST_KRW), "If-None-Match", "*")
                .then()
                .statusCode(201);
        Given.stored(center, "A-2", "costKrw", ItemSizes.COST_KRW);
        as(null).queryParam("center", center.code())
                .queryParam("measure", "cost")
                .queryParam("rows", "class")
                .queryParam("columns", "center")
                .get("/v1/equipment/matrix")
                .then()
                .body("cells.value.max()", equalTo(2 * ItemSizes.COST_KRW));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "UPDATE equipment_item SET cost_krw = ? WHERE asset_no = 'A-1'", ItemSizes.COST_KRW + 1)))
                .hasMessageContaining("equipment_item_cost_bound");
    }

    @Test
    void a_put_asks_for_one_of_its_conditions() {
        Given.put(center, "A-1", Given.item())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-or-source-version"));
        Given.stored(center, "A-1");
        Given.put(center, "A-1", Given.item(), "If-None-Match", "*")
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""))
                .body("code", equalTo("already-there"), "etag", equalTo("\"0\""));
        Given.put(center, "A-2", Given.item(), "If-Match", "\"0\"")
                .then()
                .statusCode(412)
                .body("code", equalTo("not-there"));
        Given.put(center, "A-1", Given.item("maker", null), "If-Match", "\"0\"")
                .then()
                .statusCode(200)
                .body("maker", nullValue());
    }

    @Test
    void of_many_who_create_one_asset_number_one_does() throws Exception {
        Callable<Integer> put = () ->
                Given.put(center, "A-1", Given.item(), "If-None-Match", "*").statusCode();
        assertThat(atOnce(8, put)).containsOnlyOnce(201).containsOnly(201, 412);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_placeholder_is_no_number_and_a_number_belongs_to_one_item() {
        Given.stored(center, "A-1", "nfecNo", "NFEC-0000-00-000000").then().body("nfecNo", nullValue());
        String number = Given.nfecNo();
        Given.stored(center, "A-2", "nfecNo", number).then().body("nfecNo", equalTo(number));
        Given.put(center, "A-3", Given.item("nfecNo", number), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("number-taken")), "errors.assetNo", equalTo(List.of("A-2")));
    }

    @Test
    void an_item_keeps_its_numbers_where_it_was_transferred_to() {
        String nfec = Given.nfecNo();
        Map<String, Object> numbered = Given.item("nfecNo", nfec, "itubeNo", "T-" + nfec);
        Given.Center next = Given.center();
        Response first = Given.put(center, "A-1", numbered, "If-None-Match", "*");
        first.then().statusCode(201);
        mustBeTaken(Given.put(next, "B-1", numbered, "If-None-Match", "*"), center, "A-1");
        Response retired = as(center.token())
                .header("If-Match", first.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "TRANSFERRED", "reason", "이관"))
                .post("/v1/equipment/{id}/retire", first.<String>path("id"));
        retired.then().statusCode(200).body("nfecNo", equalTo(nfec));
        Given.put(next, "B-1", numbered, "If-None-Match", "*").then().statusCode(201);
        mustBeTaken(Given.put(Given.center(), "C-1", numbered, "If-None-Match", "*"), next, "B-1");
        numbered.putAll(Map.of("reportedState", "RETIRED", "location", "이관 전 자리"));
        Given.put(center, "A-1", numbered, "If-Match", retired.header("ETag"))
                .then()
                .statusCode(200)
                .body("nfecNo", equalTo(nfec), "location", equalTo("이관 전 자리"));
    }

    private static void mustBeTaken(Response refused, Given.Center by, String assetNo) {
        refused.then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("number-taken", "number-taken")))
                .body("errors.assetNo", equalTo(List.of(assetNo, assetNo)))
                .body("errors.centerCode", equalTo(List.of(by.code(), by.code())));
        assertThat(refused.<String>path("errors[0].message"))
                .contains(by.code())
                .contains(assetNo);
    }

    @Test
    void of_many_who_give_one_number_to_items_of_theirs_one_does() throws Exception {
        String number = Given.nfecNo();
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> put = () -> Given.put(
                        center, "N-" + next.incrementAndGet(), Given.item("nfecNo", number), "If-None-Match", "*")
                .statusCode();
        assertThat(atOnce(8, put)).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void every_fault_is_told_at_once() {
        Map<String, Object> item = Given.item(
                "nfecNo", "NFEC-17-3-12",
                "classCode", "Z9999",
                "acquiredOn", "2199-01-01",
                "sharing", "SOLE",
                "utilizationPercent", 12.5,
                "retirementKind", "SOLD");
        Given.put(center, "A-1", item, "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/nfecNo", "/classCode", "/acquiredOn", "/soleUseReason", "/utilizationYear"),
                        "errors.code",
                        hasItems("retirement-needs-retired"));
        assertThat(count()).isZero();
    }

    @Test
    void only_the_reporting_organization_writes_and_only_it_sees_the_operator() {
        Response stored = Given.stored(center, "A-1");
        String path = "/v1/equipment/" + stored.path("id");
        stored.then().body("operatorName", equalTo("이예시"));
        as(null).get(path).then().body("operatorName", equalTo("***"), "operatorPhone", equalTo("***"));
        as(Tokens.of("technopark", "tp-other")).get(path).then().body("operatorPhone", equalTo("***"));
        as(null).queryParam("center", center.code())
                .get("/v1/equipment")
                .then()
                .body("items.operatorName", equalTo(List.of("***")));
        assertThat(as(null).accept("text/csv")
                        .queryParam("center", center.code())
                        .get("/v1/equipment")
                        .asString())
                .startsWith("\uFEFF센터코드,자산번호")
                .contains(center.code() + ",A-1")
                .doesNotContain("이예시");
        List<String> texts = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT coalesce(data::text, '') FROM outbox UNION ALL SELECT coalesce(after::text, '')"
                                + " || coalesce(before::text, '') FROM audit_entry")
                .mapTo(String.class)
                .list());
        assertThat(texts).noneMatch(text -> text.contains("이예시") || text.contains("02-0000-0002"));
    }

    @Test
    void a_retired_item_does_not_come_back() {
        Response stored = Given.stored(center, "A-1");
        Response retired = as(center.token())
                .header("If-Match", stored.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "SCRAPPED", "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", stored.<String>path("id"));
        retired.then().statusCode(200).body("reportedState", equalTo("RETIRED"), "retirementKind", equalTo("SCRAPPED"));
        assertThat(events(stored.path("id"))).containsExactly("equipment.created", "equipment.retired");
        Given.put(center, "A-1", Given.item("reportedState", "IN_USE"), "If-Match", retired.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("item-retired")));
    }

    @Test
    void a_tag_that_nobody_gave_is_no_condition() {
        Given.stored(center, "A-1");
        Given.put(center, "A-1", Given.item("location", "덮어씀"), "If-None-Match", "\"x\"")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-or-source-version"));
    }

    @Test
    void null_clears_what_is_known_of_a_retirement() {
        Response stored = Given.stored(
                center, "A-1", "reportedState", "RETIRED", "retirementKind", "SOLD", "retirementReason", "착오");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("retirementReason", null);
        nothing.put("retirementKind", null);
        as(center.token())
                .header("If-Match", stored.header("ETag"))
                .contentType("application/json")
                .body(nothing)
                .patch("/v1/equipment/{id}", stored.<String>path("id"))
                .then()
                .statusCode(200)
                .body("retirementReason", nullValue(), "retirementKind", nullValue())
                .body("reportedState", equalTo("RETIRED"));
    }

    @Test
    void the_sender_s_number_is_asked_for_and_not_answered() {
        Response document = as(null).queryParam("format", "json").get("/q/openapi");
        String members = "components.schemas.%s.properties.sourceVersion";
        assertThat(document.<Object>path(members.formatted("ItemContent"))).isNotNull();
        assertThat(document.<Object>path(members.formatted("ItemResponse"))).isNull();
        assertThat(document.<Object>path("components.schemas.ItemResponse.properties.nameKo"))
                .isNotNull();
    }

    @Test
    void what_is_masked_has_another_tag() {
        Response own = Given.stored(center, "A-1");
        Response others = as(null).get("/v1/equipment/{id}", own.<String>path("id"));
        assertThat(others.header("ETag")).isNotEqualTo(own.header("ETag"));
        others.then().header("Vary", org.hamcrest.Matchers.containsString("Authorization"));
    }

    @Test
    void a_filter_that_is_named_has_a_value_unless_it_is_free_text() {
        for (String choice :
                List.of("state", "derivedState", "sharing", "region", "class", "maker", "costFrom", "sort")) {
            Response refused = as(null).queryParam(choice, "").get("/v1/equipment");
            ProblemCheck.check(refused, 400, "invalid-request");
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("query:" + choice);
        }
        as(null).queryParam("q", "").get("/v1/equipment").then().statusCode(200);
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_refused_and_not_changed() {
        UUID batch = UuidV7.next();
        ItemContent content = json.convertValue(
                Given.item("maker", "a\0b", "nfecNo", "NFEC\0", "utilizationYear", 2021, "utilizationPercent", 99_999),
                ItemContent.class);
        List<RowFault> faults = new ArrayList<>(checks.today().faults(content));
        faults.addAll(ItemChecks.unstorable(content.texts()));
        assertThat(faults)
                .extracting(RowFault::field, RowFault::code)
                .contains(
                        org.assertj.core.api.Assertions.tuple("maker", "character-unstorable"),
                        org.assertj.core.api.Assertions.tuple("utilizationPercent", "utilization-too-high"));
        IntakeRow row = new IntakeRow(1, 2, List.of("a b"), center.code(), null, "A-1", content, Set.of(), faults);
        IntakeCounts counts = QuarkusTransaction.requiringNew().call(() -> {
            intake.stage(batch, List.of(row).iterator());
            return intake.settle(
                            batch,
                            new IntakeTerms(
                                    false,
                                    false,
                                    false,
                                    new Actor("s", center.organization(), Set.of("technopark")),
                                    "r"))
                    .counts();
        });
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(count()).isZero();
    }

    @Test
    void a_day_that_only_one_of_two_calendars_has_is_refused() {
        ItemContent content = json.convertValue(Given.item("acquiredOn", "0000-01-01"), ItemContent.class);
        assertThat(checks.today().faults(content)).extracting(RowFault::code).containsExactly("date-invalid");
        assertThat(ItemRules.on(LocalDate.of(1899, 12, 31), rules).underusedPercent())
                .isEqualByComparingTo("10");
    }

    @Test
    void what_was_exported_comes_back_as_it_went() {
        Given.stored(
                center,
                "A-1",
                "utilizationYear",
                2019,
                "utilizationPercent",
                45.2,
                "keywords",
                List.of("A/D; 변환", "쉼표, 하나", "사선\\", "가，나"));
        String csv = as(null).accept("text/csv")
                .queryParam("center", center.code())
                .get("/v1/equipment")
                .asString();
        JsonPath job = Steps.untilDone(center, Given.sent(center, csv, Map.of("mode", "atomic")));
        assertThat(job.getMap("counts")).as(csv).containsEntry("rejected", 0);
        list().then()
                .body("items[0].utilizationYear", equalTo(2019))
                .body("items[0].keywords", equalTo(List.of("A/D; 변환", "쉼표, 하나", "사선\\", "가,나")));
    }

    @Test
    void whoever_reads_a_file_slowly_holds_no_connection() throws Exception {
        Given.stored(center, "A-1");
        ItemFilter filter = new ItemFilter();
        filter.center = List.of(center.code());
        long[] open = {0};
        files.csv(filter).write(new OutputStream() {
            @Override
            public void write(int b) {
                // From a thread of its own, which shares no transaction with the one that writes.
                open[0] = Math.max(
                        open[0],
                        CompletableFuture.supplyAsync(ItemTest.this::openTransactions)
                                .join());
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                write(0);
            }
        });
        assertThat(open[0]).isZero();
    }

    private long openTransactions() {
        try (var handle = jdbi.open()) {
            return handle.createQuery("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                            + " AND datname = current_database() AND pid <> pg_backend_pid()")
                    .mapTo(Long.class)
                    .one();
        }
    }

    @Test
    void the_derived_state_follows_the_utilization() {
        Object[][] cases = {{0, "IDLE"}, {10, "UNDERUSED"}, {10.01, "IN_USE"}};
        for (Object[] one : cases) {
            Given.stored(center, "U-" + one[0], "utilizationYear", 2021, "utilizationPercent", one[0])
                    .then()
                    .body("derivedState", equalTo(one[1]), "reportedState", equalTo("IN_USE"));
            assertThat(assetNumbers("derivedState", one[1]))
                    .as("the filter agrees")
                    .containsExactly("U-" + one[0]);
        }
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        for (int i = 1; i <= 7; i++) {
            Given.stored(center, "A-" + i, "costKrw", i % 3 * 10_000_000, "model", "모델" + i);
        }
        assertThat(assetNumbers("costFrom", 10_000_000, "costTo", 10_000_000)).containsExactly("A-1", "A-4", "A-7");
        assertThat(assetNumbers("q", "현미경 모델5")).containsExactly("A-5");
        assertThat(assetNumbers("q", "100%")).isEmpty();
        assertThat(assetNumbers("class", "A", "region", "11")).hasSize(7);
        assertThat(assetNumbers("class", "B")).isEmpty();

        Response first = list("sort", "-costKrw,assetNo", "limit", 4, "include", "total");
        first.then().body("items.assetNo", equalTo(List.of("A-2", "A-5", "A-1", "A-4")), "total", equalTo(7));
        list("sort", "-costKrw,assetNo", "limit", 4, "cursor", first.path("next"))
                .then()
                .body("items.assetNo", equalTo(List.of("A-7", "A-3", "A-6")), "next", nullValue());
    }

    private List<String> assetNumbers(Object... parameters) {
        return list(parameters).jsonPath().getList("items.assetNo");
    }

    private Response list(Object... parameters) {
        var request = as(null).queryParam("center", center.code());
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        Response answer = request.get("/v1/equipment");
        answer.then().statusCode(200);
        return answer;
    }

    private List<String> events(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT type FROM outbox WHERE subject = :s ORDER BY ordinal")
                        .bind("s", "equipment/" + id)
                        .mapTo(String.class)
                        .list());
    }

    private long count() {
        return list("include", "total").jsonPath().getLong("total");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            Stream<Future<T>> all = threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> work).toList())
                    .stream();
            return all.map(ItemTest::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
