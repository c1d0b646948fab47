package kr.giban.equipment;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.equipment.intake.Steps;
import kr.giban.platform.testing.ContractTest;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;

@QuarkusTest
class EquipmentContractTest extends ContractTest {
    private static final String FILE = "자산번호,장비명(국문)\nA-1,현미경\n";

    @Override
    protected Map<String, Supplier<Sample>> samples() {
        return Map.ofEntries(
                Map.entry("listRegions", Sample::anonymous),
                Map.entry("putRegion", () -> operator().path("code", "X" + random())),
                Map.entry("listTechnoparks", Sample::anonymous),
                Map.entry("putTechnopark", () -> operator().path("code", "X" + random())),
                Map.entry("listEquipmentClasses", Sample::anonymous),
                Map.entry("putEquipmentClass", () -> operator().path("code", "A" + random())),
                Map.entry("listHolidays", Sample::anonymous),
                Map.entry("putHoliday", () -> operator().path("date", Sample.freshDay())),
                Map.entry("listCenters", Sample::anonymous),
                Map.entry("registerCenter", () -> technopark().placeholder("code", Given.code())),
                Map.entry("getCenter", () -> Sample.anonymous()
                        .path("id", Given.center().id())),
                Map.entry("changeCenter", this::aCenter),
                Map.entry("listEquipment", Sample::anonymous),
                Map.entry("getEquipment", this::anItem),
                Map.entry("getEquipmentAsPidinst", this::anItem),
                Map.entry("downloadCenterAsUniquip", this::aCenter),
                Map.entry("changeEquipment", this::anItem),
                Map.entry("retireEquipment", this::anItem),
                Map.entry("putEquipment", this::aPlace),
                Map.entry("storeEquipmentInBulk", this::aBatch),
                Map.entry("getEquipmentMatrix", Sample::anonymous),
                Map.entry("startImport", this::aFile),
                Map.entry("listImports", this::technopark),
                Map.entry("getImport", this::anImport),
                Map.entry("listImportRows", this::anImport),
                Map.entry("downloadRejectedRows", this::aFinishedImport),
                Map.entry("cancelImport", this::anImport),
                Map.entry("readEventsOfEquipment", Sample::anonymous),
                Map.entry("listRulesOfEquipment", Sample::anonymous),
                Map.entry(
                        "putRuleOfEquipment",
                        () -> operator().path("name", "scope-minimum-krw").member("validFrom", Sample.freshDay())),
                Map.entry("listAuditEntriesOfEquipment", () -> Sample.as(Tokens.of("auditor"))));
    }

    private Sample operator() {
        return Sample.as(Tokens.of("operator"));
    }

    private Sample technopark() {
        return Sample.as(Tokens.of("technopark", "tp-seoul"));
    }

    private Sample aCenter() {
        Given.Center center = Given.center();
        return Sample.as(center.token()).path("id", center.id()).etag(center.etag());
    }

    private Sample anItem() {
        Given.Center center = Given.center();
        Response stored = Given.stored(center, "A-1");
        return Sample.as(center.token()).path("id", stored.path("id")).etag(stored.header("ETag"));
    }

    private Sample aPlace() {
        Given.Center center = Given.center();
        return Sample.as(center.token()).path("centerId", center.id()).path("assetNo", "A-1");
    }

    private Sample aBatch() {
        Given.Center center = Given.center("tp-bulk", "11");
        return Sample.as(center.token()).placeholder("code", center.code());
    }

    private Sample aFile() {
        byte[] bytes = (FILE + "A-2," + random() + "\n").getBytes(StandardCharsets.UTF_8);
        return technopark().with((request, method, path, id) -> request.multiPart("file", "장비.csv", bytes, "text/csv"));
    }

    /** One that no worker touches while the test looks at it. */
    private Sample anImport() {
        Given.Center center = Given.center();
        return Sample.as(center.token()).path("id", Given.sent(center, FILE, Map.of("centerId", center.id())));
    }

    private Sample aFinishedImport() {
        Given.Center center = Given.center();
        String id = Given.sent(center, FILE, Map.of("mode", "partial"));
        Steps.untilDone(center, id);
        return Sample.as(center.token()).path("id", id);
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
