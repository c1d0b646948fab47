package kr.giban.equipment.usage;

import static kr.giban.equipment.Given.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;

/** Diaries that tests start from, written through the API as anyone would. */
public final class Diaries {
    private Diaries() {}

    /** A sound record with these fields set or, by null, left out. */
    public static Map<String, Object> use(String recordNo, Object usedOn, Object... fields) {
        Map<String, Object> use = new LinkedHashMap<>(Map.of(
                "recordNo",
                recordNo,
                "usedOn",
                usedOn.toString(),
                "userOrganization",
                "예시소재",
                "userOrganizationType",
                "SMALL",
                "userName",
                "박예시",
                "samples",
                12,
                "hours",
                3.5,
                "feeKrw",
                150_000,
                "purpose",
                "표면 관찰"));
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                use.remove(fields[i].toString());
            } else {
                use.put(fields[i].toString(), fields[i + 1]);
            }
        }
        return use;
    }

    public static Response record(Given.Center center, String item, Map<String, Object> use) {
        return as(center.token())
                .contentType("application/json")
                .body(use)
                .post("/v1/equipment/{id}/usage-records", item);
    }

    public static Response recorded(Given.Center center, String item, Map<String, Object> use) {
        Response created = record(center, item, use);
        created.then().statusCode(201);
        return created;
    }

    /** Records so many uses of 24 hours each, on the days from the first on. */
    public static void usedDaily(Given.Center center, String item, LocalDate first, int days) {
        List<Map<String, Object>> records = IntStream.range(0, days)
                .mapToObj(day -> byId(item, use("D-" + first.plusDays(day), first.plusDays(day), "hours", 24)))
                .toList();
        bulk(center, "atomic", false, records).then().statusCode(200);
    }

    public static Map<String, Object> byId(String item, Map<String, Object> use) {
        return Map.of("itemId", item, "record", use);
    }

    public static Map<String, Object> byKey(Given.Center center, String assetNo, Map<String, Object> use) {
        return Map.of("centerCode", center.code(), "assetNo", assetNo, "record", use);
    }

    public static Response bulk(Given.Center center, String mode, boolean dryRun, List<Map<String, Object>> records) {
        return as(center.token())
                .contentType("application/json")
                .queryParam("mode", mode)
                .queryParam("dryRun", dryRun)
                .body(Map.of("records", records))
                .post("/v1/usage-records/bulk");
    }
}
