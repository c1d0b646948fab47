package kr.giban.equipment.quality;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each criterion with items that miss it among items that do not. */
@QuarkusTest
class CriterionTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    QualityRepository quality;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<Criterion, List<String>> missed = new EnumMap<>(Criterion.class);
    private Given.Center center;
    private int lastYear;

    @BeforeEach
    void register() {
        center = Given.center();
        lastYear = Seoul.today(clock).getYear() - 1;
        rows.clear();
        missed.clear();
    }

    @AfterEach
    void forget() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM class_cost"));
    }

    @Test
    void an_item_is_found_by_what_it_misses_and_a_sound_one_by_nothing() {
        String dear = "AQ" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        aClassOfItsOwn(dear);
        rows.add(Sound.item(center, "sound-1", lastYear));
        rows.add(Sound.item(center, "sound-2", lastYear));

        misses("no-english", Criterion.NAME_EN_MISSING, "nameEn", null);
        misses("no-maker", Criterion.MAKER_MISSING, "maker", null);
        misses("no-model", Criterion.MODEL_MISSING, "model", null);
        misses("no-class", Criterion.CLASS_MISSING, "classCode", null);
        misses("no-spec", Criterion.SPECIFICATION_MISSING, "spec", null);
        misses("no-date", Criterion.ACQUISITION_DATE_MISSING, "acquiredOn", null);
        misses("no-cost", Criterion.COST_MISSING, "costKrw", null);
        misses("no-location", Criterion.LOCATION_MISSING, "location", null);
        misses("no-sharing", Criterion.SHARING_MISSING, "sharing", null);
        misses("no-features", Criterion.FEATURES_MISSING, "features", null);
        misses("no-purpose", Criterion.PURPOSE_MISSING, "purpose", null);
        misses("no-operator", Criterion.OPERATOR_MISSING, "operatorName", null);
        misses("no-fee", Criterion.FEE_MISSING, "feeText", null);
        misses(null, Criterion.FEE_MISSING, "feeText", null, "sharing", "SOLE", "soleUseReason", "보안");
        misses("forgotten", Criterion.NOT_CONFIRMED);
        misses("unreported", Criterion.USAGE_NOT_REPORTED, "utilizationYear", lastYear - 1);
        misses("future", Criterion.ACQUIRED_IN_FUTURE);
        misses("older", Criterion.ACQUIRED_BEFORE_CENTER, "acquiredOn", "2015-03-01", "manufactureYear", 2015);
        misses(null, Criterion.ACQUIRED_BEFORE_CENTER, "acquiredOn", "2015-03-02", "manufactureYear", 2015);
        misses("made-later", Criterion.MADE_AFTER_ACQUISITION, "manufactureYear", 2018);
        misses("for-nothing", Criterion.COST_ZERO, "costKrw", 0);
        misses(null, Criterion.COST_ZERO, "costKrw", 0, "acquisitionMethod", "DONATED");
        misses("in-thousands", Criterion.COST_UNUSUAL, "classCode", dear, "costKrw", 20_000);
        misses(null, Criterion.COST_UNUSUAL, "classCode", dear, "costKrw", 1_000_000);
        misses(null, Criterion.UTILIZATION_TOO_HIGH, "utilizationPercent", 100);
        misses("too-busy", Criterion.UTILIZATION_TOO_HIGH, "utilizationPercent", 100.01);
        misses("stands-still", Criterion.STATE_DISAGREES, "utilizationYear", lastYear + 1, "utilizationPercent", 0);
        misses(
                null,
                Criterion.STATE_DISAGREES,
                "utilizationYear",
                lastYear + 1,
                "utilizationPercent",
                0,
                "reportedState",
                "IDLE");
        misses("old-class", Criterion.CLASS_NOT_IN_LIST);
        misses("twin-1", Criterion.SERIAL_TWICE, "serialNumber", "SN-TWICE");
        misses("twin-2", Criterion.SERIAL_TWICE, "serialNumber", "SN-TWICE");
        misses(null, Criterion.SERIAL_TWICE, "serialNumber", "SN-TWICE", "model", "TEM-1");
        misses("alike-1", Criterion.POSSIBLY_TWICE, "serialNumber", null, "model", "XRD-9");
        misses("alike-2", Criterion.POSSIBLY_TWICE, "serialNumber", null, "model", "xrd 9");
        misses(null, Criterion.POSSIBLY_TWICE, "serialNumber", null, "model", "XRD-8");
        misses("unnumbered", Criterion.NFEC_MISSING, "costKrw", 30_000_000, "sharing", "SOLE", "soleUseReason", "보안");
        misses(null, Criterion.NFEC_MISSING, "costKrw", 29_999_999);
        misses("no-such-month", Criterion.NFEC_INVALID, "nfecNo", number());
        misses(null, Criterion.NFEC_INVALID, "nfecNo", number());
        misses("no-i-tube", Criterion.ITUBE_MISSING, "costKrw", 30_000_000, "nfecNo", number());
        misses(
                "no-serial",
                Criterion.SERIAL_MISSING,
                "costKrw",
                30_000_000,
                "nfecNo",
                number(),
                "itubeNo",
                "IT-" + UUID.randomUUID(),
                "serialNumber",
                null,
                "model",
                "NMR-1");
        misses("000-0", Criterion.ASSET_NO_PLACEHOLDER);
        Sound.store(center, rows);
        change("updated_at = updated_at - interval '400 days'", "forgotten");
        change("acquired_on = DATE '2190-01-01'", "future");
        change("class_code = 'GONE'", "old-class");
        change("nfec_no = overwrite", "no-such-month");

        Map<Criterion, List<String>> found = new EnumMap<>(Criterion.class);
        for (Map<String, Object> fix : fixes()) {
            found.computeIfAbsent(Criterion.valueOf(fix.get("criterion").toString()), c -> new ArrayList<>())
                    .add((String) fix.get("assetNo"));
        }
        for (Criterion criterion : Criterion.values()) {
            if (!criterion.isOfCenter()) {
                assertThat(found.getOrDefault(criterion, List.of()))
                        .as(criterion.name())
                        .containsExactlyInAnyOrderElementsOf(missed.getOrDefault(criterion, List.of()));
            }
        }
        assertThat(found).doesNotContainKeys(Criterion.CENTER_SILENT, Criterion.CENTER_CONTACT_MISSING);
        assertThat(found.get(Criterion.CENTER_PLACE_MISSING))
                .as("one fix for all items")
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void a_fix_says_what_stands_there_and_what_it_is_held_against() {
        rows.add(Sound.item(center, "A-1", lastYear, "acquiredOn", "2015-03-01", "manufactureYear", 2015));
        Sound.store(center, rows);
        Map<String, Object> fix = fixes().stream()
                .filter(any -> any.get("criterion").equals("ACQUIRED_BEFORE_CENTER"))
                .findFirst()
                .orElseThrow();
        assertThat(fix)
                .containsEntry("assetNo", "A-1")
                .containsEntry("value", "2015-03-01")
                .containsEntry("reference", "2015-03-02")
                .containsEntry("wrongKo", "센터 설립 전에 취득")
                .containsEntry("wrongEn", "acquired before its center was there");
    }

    @Test
    void what_a_center_misses_counts_for_each_of_its_items() {
        rows.add(Sound.item(center, "A-1", lastYear));
        rows.add(Sound.item(center, "A-2", lastYear));
        Sound.store(center, rows);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE center SET contact_name = NULL, contact_phone = NULL, latitude = 37, longitude = 127 WHERE code = ?",
                center.code()));
        change("updated_at = updated_at - interval '91 days'", "A-1");
        change("updated_at = updated_at - interval '91 days'", "A-2");
        assertThat(fixes())
                .extracting(fix -> fix.get("criterion"))
                .containsExactlyInAnyOrder("CENTER_CONTACT_MISSING", "CENTER_SILENT");
        assertThat(counts("CENTER_CONTACT_MISSING")).containsEntry("looked", 2).containsEntry("missed", 2);

        change("updated_at = updated_at + interval '2 days'", "A-2");
        assertThat(counts("CENTER_SILENT")).as("one item is enough").containsEntry("missed", 0);
    }

    @Test
    void an_item_that_is_sent_again_as_it_is_is_confirmed() {
        rows.add(Sound.item(center, "A-1", lastYear));
        rows.add(Sound.item(center, "A-2", lastYear));
        Sound.store(center, rows);
        change("updated_at = updated_at - interval '400 days'", "A-1");
        change("updated_at = updated_at - interval '400 days'", "A-2");
        assertThat(counts("NOT_CONFIRMED")).containsEntry("missed", 2);

        Sound.store(center, rows.subList(1, 2));
        assertThat(counts("NOT_CONFIRMED")).containsEntry("missed", 1);
        assertThat(counts("CENTER_SILENT")).containsEntry("missed", 0);
        assertThat(confirmed()).isEqualTo(1);

        Sound.store(center, rows.subList(1, 2));
        assertThat(confirmed()).as("noted once in some days").isEqualTo(1);
        change("updated_at = updated_at", "A-1");
        Sound.store(center, rows);
        assertThat(counts("NOT_CONFIRMED")).containsEntry("missed", 0);
    }

    private long confirmed() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(DISTINCT f.confirmed_at) FROM item_confirmation f JOIN equipment_item i ON i.id = f.item_id"
                                + " WHERE i.center_id = CAST(:center AS uuid)")
                .bind("center", center.id())
                .mapTo(Long.class)
                .one());
    }

    /** Twenty items at the usual cost, counted. */
    private void aClassOfItsOwn(String code) {
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", "시험 분류", "nameEn", "Test class", "parent", "A"))
                .put("/v1/equipment-classes/{code}", code)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        Given.Center other = Given.center();
        List<Map<String, Object>> usual = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            usual.add(Sound.item(other, "U-" + i, lastYear, "classCode", code, "costKrw", 20_000_000));
        }
        Sound.store(other, usual);
        jdbi.useHandle(handle -> handle.execute("DELETE FROM class_cost"));
        quality.countCosts(Seoul.today(clock));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM class_cost WHERE class_code <> ?", code));
    }

    /** An item that misses the criterion, or, without a name, one that does not though it is near. */
    private void misses(String assetNo, Criterion criterion, Object... fields) {
        rows.add(Sound.item(center, assetNo == null ? "near-" + rows.size() : assetNo, lastYear, fields));
        if (assetNo != null) {
            missed.computeIfAbsent(criterion, c -> new ArrayList<>()).add(assetNo);
        }
    }

    private static String number() {
        return Given.nfecNo();
    }

    private void change(String what, String assetNo) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE equipment_item SET " + what.replace("overwrite", "overlay(nfec_no PLACING '13' FROM 11)")
                        + " WHERE asset_no = ? AND center_id = CAST(? AS uuid)",
                assetNo,
                center.id()));
    }

    private List<Map<String, Object>> fixes() {
        return as(center.token())
                .queryParam("limit", 500)
                .get("/v1/centers/{id}/quality/fixes", center.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private Map<String, Object> counts(String criterion) {
        JsonPath answer = as(null).get("/v1/centers/{id}/quality", center.id()).jsonPath();
        return answer.getMap("parts.criteria.flatten().find { it.criterion == '" + criterion + "' }");
    }
}
