package kr.giban.equipment.quality;

import static kr.giban.equipment.Given.as;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;

/** Items of which nothing is to be put right, and those that differ from them. */
final class Sound {
    private Sound() {}

    /** The item as bulk requests name it, sound but for these fields; null leaves one out. */
    static Map<String, Object> item(Given.Center center, String assetNo, int lastYear, Object... fields) {
        // A name of this center alone: elsewhere duplicates are looked for by name.
        Map<String, Object> item = Given.item(
                "nameKo",
                "주사전자현미경 " + center.code(),
                "nameEn",
                "Scanning electron microscope",
                "spec",
                "분해능 1.0 nm",
                "location",
                "1동 101호",
                "features",
                "저진공 관찰",
                "purpose",
                "표면 관찰",
                "feeText",
                "시간당 5만원",
                "costKrw",
                20_000_000,
                "serialNumber",
                "SN-" + UUID.randomUUID(),
                "manufactureYear",
                2017,
                "utilizationYear",
                lastYear,
                "utilizationPercent",
                55);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                item.remove(fields[i].toString());
            } else {
                item.put(fields[i].toString(), fields[i + 1]);
            }
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("centerCode", center.code());
        row.put("assetNo", assetNo);
        row.put("item", item);
        return row;
    }

    static void store(Given.Center center, List<Map<String, Object>> rows) {
        as(center.token())
                .contentType("application/json")
                .body(Map.of("items", rows))
                .post("/v1/equipment/bulk")
                .then()
                .statusCode(200);
    }

    /** Sets a rule from a day on; the test takes it back. */
    static io.restassured.response.Response rule(String name, Object from, Object value) {
        return as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", from.toString(), "value", value, "source", "시험"))
                .put("/v1/rules/equipment/{name}", name);
    }
}
