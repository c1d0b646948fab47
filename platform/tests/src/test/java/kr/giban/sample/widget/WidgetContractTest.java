package kr.giban.sample.widget;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.platform.testing.ContractTest;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;

@QuarkusTest
class WidgetContractTest extends ContractTest {
    private static final String SEOUL = Tokens.of("technopark", "tp-seoul");

    @Override
    protected Map<String, Supplier<Sample>> samples() {
        return Map.of(
                "listWidgets", Sample::anonymous,
                "createWidgetFromFile", this::aFile,
                "createWidget", () -> Sample.as(SEOUL).placeholder("name", UUID.randomUUID()),
                "getWidget", this::aWidget,
                "patchWidget", this::aWidget,
                "publishWidget", this::aWidget,
                "listRulesOfSample", Sample::anonymous,
                "putRuleOfSample",
                        () -> Sample.as(Tokens.of("operator"))
                                .path("name", "widget.max-quantity")
                                .member("validFrom", Sample.freshDay()),
                "listAuditEntriesOfSample", () -> Sample.as(Tokens.of("auditor")));
    }

    private Sample aFile() {
        String name = UUID.randomUUID().toString();
        return Sample.as(SEOUL).with((request, method, path, id) -> request.multiPart("name", name)
                .multiPart("file", "a.txt", new byte[] {'a'}, "text/plain"));
    }

    private Sample aWidget() {
        Response created = given().header("Authorization", "Bearer " + SEOUL)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("name", UUID.randomUUID().toString(), "quantity", 1))
                .post("/v1/widgets");
        return Sample.as(SEOUL).path("id", created.path("id")).etag(created.header("ETag"));
    }
}
