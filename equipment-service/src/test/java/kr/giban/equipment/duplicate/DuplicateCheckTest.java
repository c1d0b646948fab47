package kr.giban.equipment.duplicate;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateCheckTest {
    @Inject
    Jdbi jdbi;

    /** A number that no other test's model has. */
    private final String number =
            Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void the_same_model_is_found_under_another_name_of_its_maker_and_says_why() {
        Given.stored(
                center,
                "A-1",
                "maker",
                "Agilent Technologies, Inc.",
                "model",
                number + "B",
                "utilizationYear",
                2025,
                "utilizationPercent",
                0);
        JsonPath found = check(planned(
                "maker", "애질런트", "model", number + " b GC System", "classCode", "A", "region", "11", "quantity", 2));
        assertThat(found.getString("items[0].makerCode")).isEqualTo("AGILENT");
        assertThat(found.getInt("items[0].planned.quantity")).isEqualTo(2);
        assertThat(found.getList("items[0].candidates.assetNo")).containsExactly("A-1");
        assertThat(found.getList("items[0].candidates[0].reasons"))
                .containsExactly("SAME_MODEL_BY_ALIAS", "SIMILAR_NAME", "SAME_CLASS_IN_REGION", "SHAREABLE", "IDLE");
        assertThat(found.getFloat("items[0].candidates[0].score"))
                .isGreaterThan(0.9f)
                .isLessThanOrEqualTo(1);
        assertThat(found.getFloat("rules.minimumScore")).isEqualTo(0.6f);
    }

    @Test
    void what_both_are_for_is_like_under_either_name() {
        String purpose = "이차전지 소재의 열적 안정성 평가";
        Given.stored(center, "A-1", "model", "PU-" + number, "spec", null, "purpose", purpose, "features", "자동 시료 교환");
        JsonPath found = check(planned("model", "PU-" + number, "purpose", purpose));
        assertThat(found.getList("items[0].candidates[0].reasons")).contains("SIMILAR_SPECIFICATION");
    }

    @Test
    void another_number_is_another_model_however_alike_the_rest_is() {
        Given.stored(center, "A-1", "maker", "Agilent", "model", "TSQ " + number);
        String other = number.charAt(0) == '9' ? "8" + number.substring(1) : "9" + number.substring(1);
        JsonPath found = check(planned("maker", "Agilent", "model", "TSQ " + other, "classCode", "A"));
        assertThat(found.getList("items[0].candidates.model")).doesNotContain("TSQ " + number);
    }

    @Test
    void a_model_of_another_registered_maker_is_none() {
        Given.stored(center, "A-1", "maker", "Shimadzu", "model", "QP-" + number);
        assertThat(check(planned("maker", "시마즈", "model", "QP" + number)).getList("items[0].candidates"))
                .hasSize(1);
        assertThat(check(planned("maker", "워터스", "model", "QP" + number)).getList("items[0].candidates"))
                .isEmpty();
    }

    @Test
    void retired_items_do_not_count_and_nobody_is_named() {
        Given.stored(center, "A-1", "model", "RX-" + number, "reportedState", "RETIRED");
        Given.stored(center, "A-2", "model", "RX-" + number);
        Response answer = send(Tokens.of("program-officer"), planned("maker", "예시정밀", "model", "RX-" + number));
        answer.then().statusCode(200).body("items[0].candidates.assetNo", contains("A-2"));
        assertThat(answer.asString()).doesNotContain("이예시", "02-0000-0002", "김예시");
    }

    @Test
    void a_new_alias_holds_at_once_for_items_that_are_there() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Given.stored(center, "A-1", "maker", "누리 " + word, "model", "NX-" + number);
        Map<String, Object> planned = planned("maker", "Qqqq " + word, "model", "NX-" + number, "classCode", "A");
        assertThat(check(planned).getList("items[0].candidates[0].reasons"))
                .doesNotContain("SAME_MODEL_BY_ALIAS", "SAME_MODEL");
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", "누리 " + word, "nameEn", "Qqqq " + word, "aliases", List.of(), "source", "시험"))
                .put("/v1/makers/{code}", "D" + word.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200);
        assertThat(check(planned).getList("items[0].candidates[0].reasons")).contains("SAME_MODEL_BY_ALIAS");
    }

    @Test
    void a_model_without_a_number_is_found_though_misspelled() {
        String word = letters();
        Given.stored(center, "A-1", "maker", "Bruker Daltonics", "model", word + " Pro");
        String misspelled = word.substring(0, 5) + word.charAt(6) + word.charAt(5) + word.substring(7);
        JsonPath found = check(planned("maker", "브루커", "model", misspelled + "-Pro"));
        assertThat(found.getList("items[0].candidates[0].reasons")).contains("SAME_MODEL_BY_ALIAS");
    }

    @Test
    void without_a_model_the_name_decides_first_in_the_region() {
        Given.Center busan = Given.center(Given.organization(), "26");
        String name = "시험용 " + number + " 분광기";
        Given.stored(center, "A-1", "nameKo", name, "model", null, "maker", null);
        Given.stored(busan, "B-1", "nameKo", name, "model", "ZZ-1");
        JsonPath byName = check(planned("nameKo", "시험용" + number + " 분광기", "classCode", "A", "region", "26"));
        assertThat(byName.getList("items[0].candidates.assetNo")).containsExactly("B-1", "A-1");
        JsonPath misspelled = check(planned("nameKo", "시험용 " + number + " 분광계", "classCode", "A", "region", "26"));
        assertThat(misspelled.getList("items[0].candidates.assetNo")).containsExactly("B-1", "A-1");
        JsonPath withModel = check(planned("nameKo", name, "model", "QQ-" + number, "classCode", "A"));
        assertThat(withModel.getList("items[0].candidates.assetNo"))
                .as("one that does not say its model may be it")
                .containsExactly("A-1");
    }

    @Test
    void a_region_is_the_same_under_its_former_code() {
        Given.Center gangwon = Given.center(Given.organization(), "51");
        Given.stored(gangwon, "A-1", "model", "GW-" + number);
        JsonPath found = check(planned("maker", "예시정밀", "model", "GW-" + number, "classCode", "A", "region", "42"));
        assertThat(found.getList("items[0].candidates[0].reasons")).contains("SAME_CLASS_IN_REGION");
    }

    @Test
    void of_many_alike_the_best_are_named_and_no_more_than_the_rules_allow() {
        for (int i = 0; i < 12; i++) {
            Given.stored(center, "A-" + i, "model", "MX-" + number, "sharing", i == 7 ? "JOINT_SERVICE" : null);
        }
        JsonPath found = check(planned("maker", "예시정밀", "model", "MX-" + number));
        assertThat(found.getList("items[0].candidates.assetNo")).hasSize(10).startsWith("A-7");
    }

    @Test
    void each_planned_item_gets_its_own_answer_in_the_order_of_the_request() {
        Given.stored(center, "A-1", "model", "OX-" + number);
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(planned("nameKo", "계획 " + i, "maker", "예시정밀", "model", i == 41 ? "OX " + number : "없음" + i));
        }
        JsonPath found = send(Tokens.of("planner"), many).jsonPath();
        assertThat(found.getList("items")).hasSize(60);
        assertThat(found.getInt("items[41].index")).isEqualTo(41);
        assertThat(found.getList("items[41].candidates.assetNo")).containsExactly("A-1");
        assertThat(found.getList("items[40].candidates.assetNo")).doesNotContain("A-1");
    }

    @Test
    void as_csv_each_candidate_has_a_line_and_what_has_none_has_one_too() {
        String id = Given.stored(center, "A-1", "model", "CX-" + number).path("id");
        Given.stored(center, "A-2", "model", "CX-" + number, "sharing", null);
        List<Map<String, String>> rows = Csv.rows(ask(
                Tokens.of("planner"),
                "text/csv",
                List.of(
                        planned("maker", "예시정밀", "model", "CX-" + number, "classCode", "A", "quantity", 2),
                        planned("nameKo", "없는 장비 " + number, "model", "QQ-" + number))));
        assertThat(rows).extracting(row -> row.get("순번")).containsExactly("1", "1", "2");
        assertThat(rows.get(0))
                .containsEntry("계획수량", "2")
                .containsEntry("후보수", "2")
                .containsEntry("후보순위", "1")
                .containsEntry("장비ID", id)
                .containsEntry("자산번호", "A-1")
                .containsEntry("공동활용구분명", "공동활용허용")
                .containsEntry("기준점수", "0.6");
        assertThat(rows.get(0).get("사유")).contains("SHAREABLE");
        assertThat(rows.get(0).get("사유명")).contains("공동활용 가능");
        assertThat(rows.get(2))
                .containsEntry("후보수", "0")
                .containsEntry("후보순위", "")
                .containsEntry("장비ID", "");
        assertThat(rows.get(2).get("검토일시")).isNotBlank().isEqualTo(rows.get(0).get("검토일시"));
    }

    @Test
    void what_others_may_use_of_the_class_in_the_region_is_an_alternative_whoever_made_it() {
        String name = "플라즈마식각장비 " + number;
        Given.Center busan = Given.center(Given.organization(), "26");
        Given.stored(center, "in-use", alternative(name, "utilizationPercent", 50));
        Given.stored(center, "idle", alternative(name, "utilizationPercent", 0));
        Given.stored(center, "sole", alternative(name, "sharing", "SOLE", "soleUseReason", "보안"));
        Given.stored(center, "other-class", alternative(name, "classCode", "B"));
        Given.stored(center, "retired", alternative(name, "reportedState", "RETIRED"));
        Given.stored(center, "unlike", alternative("항온항습기 " + number.substring(6)));
        Given.stored(busan, "elsewhere", alternative(name));
        Map<String, Object> planned =
                planned("nameKo", name, "maker", "시마즈", "model", "ZX-1" + number, "classCode", "A", "region", "11");
        JsonPath found = check(planned);
        assertThat(found.getList("items[0].candidates.assetNo")).isEmpty();
        assertThat(found.getList("items[0].alternatives.assetNo")).containsExactly("idle", "in-use");
        assertThat(found.getList("items[0].alternatives[0].reasons"))
                .containsExactly("SIMILAR_NAME", "SAME_CLASS_IN_REGION", "SHAREABLE", "IDLE");

        List<Map<String, String>> rows = Csv.rows(ask(Tokens.of("planner"), "text/csv", List.of(planned)));
        assertThat(rows).extracting(row -> row.get("구분") + row.get("자산번호")).containsExactly("대체가능idle", "대체가능in-use");
        assertThat(rows.get(0)).containsEntry("대체수", "2").containsEntry("기준점수", "0.5");

        planned.remove("region");
        assertThat(check(planned).getList("items[0].alternatives"))
                .as("where it is to stand is not said")
                .isEmpty();
    }

    @Test
    void what_may_be_the_same_is_no_alternative_beside_and_a_class_below_is_of_the_class() {
        String name = "이온주입기 " + number;
        String sub = Given.code();
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", "시험", "nameEn", "Trial", "parent", "C"))
                .put("/v1/equipment-classes/{code}", sub)
                .then()
                .statusCode(200);
        Given.stored(center, "same", alternative(name, "classCode", "C", "model", "IM-" + number));
        Given.stored(center, "below", alternative(name, "classCode", sub));
        JsonPath found = check(planned(
                "nameKo", name, "maker", "Shimadzu", "model", "IM " + number, "classCode", "C", "region", "11"));
        assertThat(found.getList("items[0].candidates.assetNo")).containsExactly("same");
        assertThat(found.getList("items[0].alternatives.assetNo")).containsExactly("below");
    }

    private static Object[] alternative(String name, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(
                "nameKo",
                name,
                "maker",
                "Shimadzu",
                "model",
                "무번호",
                "sharing",
                "JOINT_ALLOWED",
                "utilizationYear",
                2021,
                "utilizationPercent",
                30));
        fields.addAll(List.of(more));
        return fields.toArray();
    }

    @Test
    void unknown_codes_are_told_all_at_once_and_too_many_items_are_refused() {
        send(Tokens.of("planner"), planned("classCode", "??", "region", "99"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/classCode", "/items/0/region"));
        send(Tokens.of("planner"), Collections.nCopies(1001, planned())).then().statusCode(400);
    }

    @Test
    void a_weight_is_a_share() {
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", "2099-01-01", "value", 2, "source", "시험"))
                .put("/v1/rules/equipment/{name}", "duplicate-weight-maker")
                .then()
                .statusCode(422);
    }

    @Test
    void the_program_and_the_database_make_the_same_key_of_a_text() {
        for (String text : List.of("GC/MS-QP 2010 Ultra", "㈜한빛 정밀", "Brüker ÅÉ", "ＡＢＣ１２", "島津", "µm α-β", "x²", "한글")) {
            String stored = jdbi.withHandle(handle -> handle.createQuery("SELECT text_key(:text)")
                    .bind("text", text)
                    .mapTo(String.class)
                    .one());
            assertThat(Keys.of(text)).as(text).isEqualTo(stored);
        }
    }

    private static String letters() {
        StringBuilder word = new StringBuilder();
        ThreadLocalRandom.current().ints(12, 'a', 'z' + 1).forEach(c -> word.append((char) c));
        return word.toString();
    }

    private static Map<String, Object> planned(Object... fields) {
        Map<String, Object> item = new LinkedHashMap<>(Map.of("nameKo", "주사전자현미경"));
        for (int i = 0; i < fields.length; i += 2) {
            item.put(fields[i].toString(), fields[i + 1]);
        }
        return item;
    }

    private static JsonPath check(Map<String, Object> planned) {
        Response answer = send(Tokens.of("planner"), planned);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static Response send(String token, Map<String, Object> planned) {
        return send(token, List.of(planned));
    }

    private static Response send(String token, List<Map<String, Object>> planned) {
        return ask(token, "application/json", planned);
    }

    private static Response ask(String token, String type, List<Map<String, Object>> planned) {
        return as(token)
                .accept(type)
                .contentType("application/json")
                .body(Map.of("items", planned))
                .post("/v1/equipment/duplicate-checks");
    }
}
