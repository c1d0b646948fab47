package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.testing.Tokens;

/** Calls the widgets' API as a technopark would. */
final class WidgetClient {
    static final String SEOUL = Tokens.of("technopark", "tp-seoul");

    private WidgetClient() {}

    static Response create(String key, String name, int quantity) {
        return given().header("Authorization", "Bearer " + SEOUL)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("name", name, "quantity", quantity))
                .post("/v1/widgets");
    }

    static Response create(String name) {
        return create(UUID.randomUUID().toString(), name, 1);
    }
}
