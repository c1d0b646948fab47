package kr.giban.equipment;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.platform.testing.Tokens;

/** What tests start from, made through the API as anyone would. */
public final class Given {
    private static final AtomicInteger NFEC_NUMBERS = new AtomicInteger(500_000);

    private Given() {}

    /** A registered center of an organization. */
    public record Center(String id, String code, String organization, String etag) {
        public String token() {
            return Tokens.of("technopark", organization);
        }
    }

    public static RequestSpecification as(String token) {
        RequestSpecification request = given().header("Idempotency-Key", UUID.randomUUID());
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** An organization that no other test knows. */
    public static String organization() {
        return "tp-" + UUID.randomUUID();
    }

    public static String code() {
        return "C-" + UUID.randomUUID().toString().substring(9, 28).toUpperCase(java.util.Locale.ROOT);
    }

    /** A number that no other item has. */
    public static String nfecNo() {
        return "NFEC-2018-02-%06d".formatted(NFEC_NUMBERS.incrementAndGet());
    }

    public static Center center() {
        return center(organization(), "11");
    }

    public static Center center(String organization, String region) {
        String code = code();
        Response created = as(Tokens.of("technopark", organization))
                .contentType("application/json")
                .body(Map.of(
                        "code", code,
                        "nameKo", "실증센터 " + code,
                        "hostInstitution", "한빛대학교",
                        "regionCode", region,
                        "contactName", "김예시",
                        "contactPhone", "02-0000-0000",
                        "establishedOn", "2015-03-02"))
                .post("/v1/centers");
        created.then().statusCode(201);
        return new Center(created.path("id"), code, organization, created.header("ETag"));
    }

    /** The body of a PUT: a sound item with these fields set or, by null, left out. */
    public static Map<String, Object> item(Object... fields) {
        Map<String, Object> item = new LinkedHashMap<>(Map.of(
                "nameKo", "주사전자현미경",
                "classCode", "A",
                "maker", "예시정밀",
                "model", "SEM-7000",
                "acquiredOn", "2017-11-24",
                "costKrw", 350_000_000,
                "operatorName", "이예시",
                "operatorPhone", "02-0000-0002",
                "sharing", "JOINT_ALLOWED"));
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] == null) {
                item.remove(fields[i].toString());
            } else {
                item.put(fields[i].toString(), fields[i + 1]);
            }
        }
        return item;
    }

    public static Response put(Center center, String assetNo, Map<String, Object> item, String... headers) {
        RequestSpecification request =
                as(center.token()).contentType("application/json").body(item);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.put("/v1/centers/{center}/equipment/{assetNo}", center.id(), assetNo);
    }

    /** A stored item, as its creation was answered. */
    public static Response stored(Center center, String assetNo, Object... fields) {
        Response created = put(center, assetNo, item(fields), "If-None-Match", "*");
        created.then().statusCode(201);
        return created;
    }

    /** Sends a file; the form's other fields by name. */
    public static Response send(Center center, String text, Charset charset, Map<String, String> form) {
        RequestSpecification request =
                as(center.token()).multiPart("file", "장비.csv", text.getBytes(charset), "text/csv");
        new HashMap<>(form)
                .forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                        .controlName(name)
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build()));
        return request.post("/v1/equipment-imports");
    }

    public static String sent(Center center, String text, Map<String, String> form) {
        Response accepted = send(center, text, StandardCharsets.UTF_8, form);
        accepted.then().statusCode(202);
        return accepted.path("id");
    }
}
