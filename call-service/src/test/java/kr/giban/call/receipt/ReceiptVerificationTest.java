package kr.giban.call.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import kr.giban.call.CallServiceTest;
import org.junit.jupiter.api.Test;

@CallServiceTest
class ReceiptVerificationTest {
    @Test
    void a_long_list_of_nothing_is_one_fault() {
        String nothing = String.join(",", Collections.nCopies(50_000, "null"));

        Response answer = given().contentType("application/json")
                .body("{\"documents\":[" + nothing + "]}")
                .post("/v1/receipts/verify");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .singleElement()
                .asString()
                .startsWith("/documents");
    }
}
