package kr.giban.equipment;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.equipment.attachment.Attachments;
import kr.giban.equipment.attachment.photo.Photos;
import kr.giban.equipment.intake.Steps;
import kr.giban.equipment.usage.Diaries;
import kr.giban.equipment.userequest.Requests;
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
                Map.entry("loadEquipmentClasses", () -> loading("A" + random())),
                Map.entry("loadHolidays", () -> loading(Sample.freshDay())),
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
                Map.entry("reinstateEquipment", this::aRetiredItem),
                Map.entry("putEquipment", this::aPlace),
                Map.entry("storeEquipmentInBulk", this::aBatch),
                Map.entry("getEquipmentMatrix", () -> Sample.anonymous().query("asOf", "2022-03-20T09:00:00Z")),
                Map.entry("listUsageRecords", this::anItem),
                Map.entry("recordUsage", this::anItem),
                Map.entry("recordUsageInBulk", this::uses),
                Map.entry("getUsageRecord", this::aUse),
                Map.entry("listUsageRecordVersions", this::aUse),
                Map.entry("withdrawUsageRecord", this::aUse),
                Map.entry("getUtilization", this::anItemForAll),
                Map.entry("listUtilization", Sample::anonymous),
                Map.entry("listFindings", () -> technopark().query("kind", "underused")),
                Map.entry("getCenterQuality", this::aCenterForAll),
                Map.entry("listCenterFixes", this::aCenterById),
                Map.entry("listCenterQualityHistory", this::aCenterForAll),
                Map.entry("listQuality", Sample::anonymous),
                Map.entry("getEquipmentFacets", Sample::anonymous),
                Map.entry(
                        "checkDuplicates", () -> Sample.as(Tokens.of("planner")).unaudited("it changes nothing")),
                Map.entry("listMakers", Sample::anonymous),
                Map.entry("getMaker", () -> Sample.anonymous().path("code", "AGILENT")),
                Map.entry("putMaker", this::aMaker),
                Map.entry("removeMaker", this::aMakerByMistake),
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
                Map.entry("listAuditEntriesOfEquipment", () -> Sample.as(Tokens.of("auditor"))),
                Map.entry("listAttachments", this::anItem),
                Map.entry("attachFile", this::aPhoto),
                Map.entry("getAttachment", this::anAttachment),
                Map.entry("changeAttachment", this::anAttachment),
                Map.entry("deleteAttachment", this::anAttachment),
                Map.entry("downloadAttachment", this::anAttachment),
                Map.entry("requestUse", this::anItemToAskFor),
                Map.entry("listUseRequests", () -> Sample.as(Tokens.of("company", "firm-contract"))),
                Map.entry("getUseRequest", () -> byFirm(Requests.made())),
                Map.entry("acceptUseRequest", () -> byCenter(Requests.made())),
                Map.entry("declineUseRequest", () -> byCenter(Requests.made())),
                Map.entry("proposeAnotherTime", () -> timed(byCenter(Requests.made()))),
                Map.entry("agreeToProposedTime", () -> byFirm(Requests.made().proposed(3, 5))),
                Map.entry("cancelUseRequest", () -> byFirm(Requests.made())),
                Map.entry(
                        "finishUse",
                        () -> byCenter(Requests.made()
                                .accepted()
                                .after(Requests.until(0).plusHours(3)))),
                Map.entry("getAnswerTimes", this::aCenter),
                Map.entry("getBookings", this::anItem),
                Map.entry("getBookingCalendar", this::anItem),
                Map.entry("closeEquipment", () -> timed(anItem())),
                Map.entry("getClosure", this::aClosure),
                Map.entry("cancelClosure", this::aClosure));
    }

    private Sample operator() {
        return Sample.as(Tokens.of("operator"));
    }

    private Sample technopark() {
        return Sample.as(Tokens.of("technopark", "tp-seoul"));
    }

    private Sample aMaker() {
        String name = random();
        return operator().path("code", name.toUpperCase(Locale.ROOT)).placeholder("name", name);
    }

    private Sample aMakerByMistake() {
        String code = "X" + random().toUpperCase(Locale.ROOT);
        Response made = Given.as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", "잘못 " + code, "nameEn", "Wrong " + code, "aliases", List.of(), "source", "시험"))
                .put("/v1/makers/{code}", code);
        return operator().path("code", code).etag(made.header("ETag"));
    }

    private Sample aCenter() {
        Given.Center center = Given.center();
        return Sample.as(center.token()).path("id", center.id()).etag(center.etag());
    }

    private Sample aCenterById() {
        Given.Center center = Given.center();
        return Sample.as(center.token()).path("centerId", center.id());
    }

    private Sample aCenterForAll() {
        return Sample.anonymous().path("centerId", Given.center().id());
    }

    private Sample anItem() {
        Given.Center center = Given.center();
        Response stored = Given.stored(center, "A-1");
        return Sample.as(center.token()).path("id", stored.path("id")).etag(stored.header("ETag"));
    }

    private Sample aRetiredItem() {
        Given.Center center = Given.center();
        Response stored = Given.stored(center, "A-1", "reportedState", "RETIRED", "retirementKind", "SOLD");
        return Sample.as(center.token()).path("id", stored.path("id")).etag(stored.header("ETag"));
    }

    private Sample anItemToAskFor() {
        Given.Center center = Given.center();
        return timed(Sample.as(Requests.firm())
                .path("id", Given.stored(center, "A-1").path("id")));
    }

    private static Sample byFirm(Requests.Made request) {
        return Sample.as(request.firm()).path("id", request.id()).etag(request.etag());
    }

    private static Sample byCenter(Requests.Made request) {
        return Sample.as(request.center().token()).path("id", request.id()).etag(request.etag());
    }

    /** The days of the examples are past one day. */
    private static Sample timed(Sample sample) {
        return sample.member("from", Requests.at(3)).member("to", Requests.at(5));
    }

    private Sample aClosure() {
        Given.Center center = Given.center();
        Response closed = Requests.json(center.token())
                .body(Map.of(
                        "from", Requests.at(0).toString(), "to", Requests.at(2).toString(), "reason", "점검"))
                .post("/v1/equipment/{id}/closures", Given.stored(center, "A-1").<String>path("id"));
        return Sample.as(center.token()).path("id", closed.path("id")).etag(closed.header("ETag"));
    }

    private Sample anItemForAll() {
        return Sample.anonymous().path("id", Given.stored(Given.center(), "A-1").path("id"));
    }

    private Sample aUse() {
        Given.Center center = Given.center();
        String item = Given.stored(center, "A-1").path("id");
        Response recorded = Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-15"));
        return Sample.as(center.token()).path("id", recorded.path("id")).etag(recorded.header("ETag"));
    }

    private Sample uses() {
        Given.Center center = Given.center();
        Given.stored(center, "A-1");
        return Sample.as(center.token())
                .placeholder("code", center.code())
                .placeholder("item", Given.stored(center, "A-2").path("id"));
    }

    private Sample loading(String code) {
        Map<String, Object> entry = Map.of("code", code, "nameKo", "새 코드", "nameEn", "New code");
        return operator().body(Map.of("codes", List.of(entry)));
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

    private Sample aPhoto() {
        byte[] photo = Photos.jpeg();
        return anItem().with((request, method, path, id) ->
                request.multiPart("file", "앞면.jpg", photo, "image/jpeg").multiPart("kind", "PHOTO"));
    }

    private Sample anAttachment() {
        Given.Center center = Given.center();
        Response attached =
                Attachments.photo(center, Given.stored(center, "A-1").path("id"));
        return Sample.as(center.token())
                .path("id", attached.path("itemId"))
                .path("attachmentId", attached.path("id"))
                .etag(attached.header("ETag"));
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
