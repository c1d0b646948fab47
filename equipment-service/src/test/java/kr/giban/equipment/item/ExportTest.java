package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import kr.giban.platform.table.XlsxTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {
    private static final Object[] WHOLE = {
        "nfecNo", null,
        "nameEn", "Scanning electron microscope",
        "spec", "=1+1",
        "location", "1동\r\n101호",
        "fund", "국비",
        "features", "'=HYPERLINK(\"x\")",
        "keywords", List.of("A/D; 변환", "쉼표, 하나", "사선\\", "=1"),
        "utilizationYear", 2019,
        "utilizationPercent", 45.2,
        "makerCountry", "JP",
        "modelVariants", List.of("SEM 7000", "SEM-7000, LV", "@SEM"),
        "serialNumber", "-0012",
        "manufactureYear", 2016,
        "acquisitionMethod", "PURCHASED",
        "technique", "표면분석",
        "measuredVariables", List.of("형상", "조성"),
        "purpose", "+고장 분석",
        "researchField", "나노·소재",
        "useExamples", "2021년 배터리 분리막 _x0041_ 결함 분석\u0001",
        "feeText", "시간당 5만원, 학생 할인",
        "feeKrw", 50_000,
        "feeUnit", "HOUR",
        "landingPage", "https://example.kr/sem?id=1",
        "persistentId", "10.1234/SEM-1"
    };

    @Inject
    Jdbi jdbi;

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void a_whole_record_is_stored_shown_patched_and_emptied() {
        Response stored = Given.stored(center, "A-1", WHOLE);
        stored.then()
                .body("makerCountry", equalTo("JP"))
                .body("modelVariants", equalTo(List.of("SEM 7000", "SEM-7000, LV", "@SEM")))
                .body("feeUnit", equalTo("HOUR"))
                .body("acquisitionMethod", equalTo("PURCHASED"));
        Response changed = as(center.token())
                .header("If-Match", stored.header("ETag"))
                .contentType("application/json")
                .body("{\"purpose\": null, \"measuredVariables\": [], \"feeKrw\": 60000}")
                .patch("/v1/equipment/{id}", stored.<String>path("id"));
        changed.then().statusCode(200).body("feeKrw", equalTo(60_000)).body("feeUnit", equalTo("HOUR"));
        assertThat(changed.jsonPath().<Object>get("purpose")).isNull();
        assertThat(changed.jsonPath().<Object>get("measuredVariables")).isNull();
        Given.put(center, "A-1", Given.item(), "If-Match", changed.header("ETag"))
                .then()
                .statusCode(200);
        JsonPath emptied =
                as(null).get("/v1/equipment/{id}", stored.<String>path("id")).jsonPath();
        assertThat(emptied.<Object>get("makerCountry")).isNull();
        assertThat(emptied.<Object>get("feeKrw")).isNull();
    }

    @Test
    void what_cannot_be_so_is_refused_with_all_its_faults() {
        Given.put(
                        center,
                        "A-1",
                        Given.item(
                                "makerCountry",
                                "XX",
                                "landingPage",
                                "javascript:alert(1)",
                                "manufactureYear",
                                2199,
                                "feeKrw",
                                1),
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of("country-unknown", "web-address-invalid", "date-in-future", "fee-incomplete")));
    }

    @Test
    void texts_have_one_form_whichever_way_they_come_in() {
        Given.stored(center, "Ａ－1", "maker", "Ｚｅｉｓｓ", "model", "\u1112\u1167\u11AB")
                .then()
                .body("assetNo", equalTo("A-1"), "maker", equalTo("Zeiss"), "model", equalTo("현"));
        Given.put(center, "3／／4", Given.item(), "If-None-Match", "*").then().statusCode(422);
    }

    @Test
    void a_file_brings_a_whole_record_under_the_headers_that_people_write() {
        String file = """
                자산번호,장비명,제조국,모델별칭,제조번호,제작연도,취득방법,측정항목,용도,활용사례,이용료,이용료금액(천원),이용료단위,홈페이지
                A-1,현미경,일본,"SEM 7000, SEM7000",0012,2016년,구매,"형상, 조성",고장 분석,분리막,시간당 5만원,50,시간당,https://example.kr
                A-2,현미경,아틀란티스,,,3016,훔침,,,,,오만원,한나절,example.kr
                """;
        JsonPath job = imported(
                file.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "장비.csv",
                Map.of("mode", "partial", "centerId", center.id()));
        assertThat(job.getMap("counts")).containsEntry("created", 1).containsEntry("rejected", 1);
        JsonPath item = list().jsonPath();
        assertThat(item.getString("items[0].makerCountry")).isEqualTo("JP");
        assertThat(item.getList("items[0].modelVariants")).containsExactly("SEM 7000", "SEM7000");
        assertThat(item.getLong("items[0].feeKrw")).isEqualTo(50_000);
        assertThat(item.getString("items[0].feeUnit")).isEqualTo("HOUR");
        assertThat(as(center.token())
                        .get("/v1/equipment-imports/{id}/rows?outcome=REJECTED", job.getString("id"))
                        .jsonPath()
                        .<String>getList("items[0].errors.code"))
                .containsExactlyInAnyOrder(
                        "country-unknown",
                        "year-unreadable",
                        "word-unknown",
                        "amount-unreadable",
                        "word-unknown",
                        "web-address-invalid");
    }

    @Test
    void a_list_of_csv_comes_back_unchanged() {
        Given.stored(center, "A-1", WHOLE);
        Given.stored(center, "A-2");
        byte[] csv = file("text/csv");
        assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8))
                .contains("'=1+1", "''=HYPERLINK", "'-0012");
        mustBeUnchanged(imported(csv, "equipment.csv", Map.of()), 2);
    }

    @Test
    void a_workbook_comes_back_unchanged() throws IOException {
        Given.stored(center, "A-1", WHOLE);
        Given.stored(center, "A-2");
        Given.stored(center, "A-3", "reportedState", "RETIRED", "retirementKind", "SCRAPPED");
        byte[] workbook = file(XlsxTable.MEDIA_TYPE);
        JsonPath job = imported(workbook, "equipment.xlsx", Map.of());
        mustBeUnchanged(job, 3);
        assertThat(job.getString("sheet")).isEqualTo("장비");
        List<Row> rows = rows(workbook);
        List<String> header = texts(rows.get(0));
        Row first = rows.get(1);
        assertThat(first.getCell(header.indexOf("취득일")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCell(header.indexOf("취득일")).asDate().toLocalDate()).isEqualTo("2017-11-24");
        assertThat(first.getCell(header.indexOf("취득금액")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCell(header.indexOf("규격")).getType()).isEqualTo(CellType.STRING);
        assertThat(texts(rows.get(1))).noneMatch(text -> text.contains("이예시") || text.contains("02-0000"));
    }

    @Test
    void a_file_retires_with_reason_and_day_and_an_export_has_both() throws IOException {
        Given.stored(center, "A-1");
        Given.stored(center, "A-2");
        String file = "자산번호,상태,불용사유,불용일자\nA-1,불용(폐기),\"노후, 수리 불가\",2022. 3. 2.\nA-2,활용,곧 불용,2022-03-02\n";
        JsonPath job = imported(
                file.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "불용.csv",
                Map.of("mode", "partial", "centerId", center.id()));
        assertThat(job.getMap("counts")).containsEntry("retired", 1).containsEntry("rejected", 1);
        as(center.token())
                .get("/v1/equipment-imports/{id}/rows?outcome=REJECTED", job.getString("id"))
                .then()
                .body("items[0].errors.code", equalTo(List.of("retirement-needs-retired")))
                .body("items[0].errors.column", equalTo(List.of("상태")));
        as(null).queryParam("center", center.code())
                .queryParam("state", "RETIRED")
                .get("/v1/equipment")
                .then()
                .body("items.retirementKind", equalTo(List.of("SCRAPPED")))
                .body("items.retirementReason", equalTo(List.of("노후, 수리 불가")))
                .body("items.retiredOn", equalTo(List.of("2022-03-02")));
        byte[] csv = file("text/csv");
        assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8))
                .contains("SCRAPPED,불용(폐기),\"노후, 수리 불가\",2022-03-02");
        mustBeUnchanged(imported(csv, "equipment.csv", Map.of()), 2);
        byte[] workbook = file(XlsxTable.MEDIA_TYPE);
        List<Row> rows = rows(workbook);
        assertThat(rows.get(1)
                        .getCell(texts(rows.get(0)).indexOf("불용일"))
                        .asDate()
                        .toLocalDate())
                .isEqualTo("2022-03-02");
        mustBeUnchanged(imported(workbook, "equipment.xlsx", Map.of()), 2);
    }

    @Test
    void an_export_says_what_codes_mean_and_an_import_passes_these_columns_over() {
        String id = Given.stored(center, "A-1", WHOLE).path("id");
        byte[] csv = file("text/csv");
        Map<String, String> row = Csv.rows(csv).get(0);
        assertThat(row)
                .containsEntry("장비ID", id)
                .containsEntry("센터명", "실증센터 " + center.code())
                .containsEntry("지역코드", "11")
                .containsEntry("지역명", "서울특별시")
                .containsEntry("공동활용구분", "JOINT_ALLOWED")
                .containsEntry("공동활용구분명", "공동활용허용")
                .containsEntry("장비상태", "IN_USE")
                .containsEntry("장비상태명", "활용")
                .containsEntry("취득방법명", "구매")
                .containsEntry("이용료단위명", "시간")
                .containsEntry("제조국명", "일본");
        assertThat(row.get("표준분류명")).isNotBlank();
        String changed = new String(csv, java.nio.charset.StandardCharsets.UTF_8)
                .replace("서울특별시", "없는 곳")
                .replace(id, "no-id");
        JsonPath job = imported(changed.getBytes(java.nio.charset.StandardCharsets.UTF_8), "equipment.csv", Map.of());
        mustBeUnchanged(job, 1);
        assertThat(job.<String>getList("columns.findAll { it.field == null }.header"))
                .containsExactly("장비ID", "센터명", "지역코드", "지역명", "표준분류명", "공동활용구분명", "장비상태명", "제조국명", "취득방법명", "이용료단위명");
    }

    @Test
    void an_export_names_the_region_of_today_of_a_center_under_an_earlier_code() {
        Given.Center moved = Given.center(Given.organization(), "51");
        Given.stored(moved, "A-1");
        jdbi.useHandle(handle -> handle.execute("UPDATE center SET region_code = '42' WHERE code = ?", moved.code()));
        byte[] csv = as(null).accept("text/csv")
                .queryParam("center", moved.code())
                .get("/v1/equipment")
                .asByteArray();
        assertThat(Csv.rows(csv).get(0)).containsEntry("지역코드", "42").containsEntry("지역명", "강원특별자치도");
    }

    @Test
    void a_workbook_has_the_whole_list_of_the_filter() throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        IntStream.rangeClosed(1, 1_000)
                .forEach(i -> items.add(Map.of(
                        "centerCode", center.code(),
                        "assetNo", "B-%04d".formatted(i),
                        "item", Given.item("maker", i % 2 == 0 ? "짝" : "홀"))));
        as(center.token())
                .contentType("application/json")
                .body(Map.of("items", items))
                .post("/v1/equipment/bulk")
                .then()
                .statusCode(200);
        byte[] workbook = as(null).accept(XlsxTable.MEDIA_TYPE)
                .queryParam("center", center.code())
                .queryParam("maker", "짝")
                .get("/v1/equipment")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(XlsxTable.MEDIA_TYPE))
                .header("Content-Disposition", equalTo("attachment; filename=\"equipment.xlsx\""))
                .extract()
                .asByteArray();
        assertThat(rows(workbook)).hasSize(501);
    }

    private static void mustBeUnchanged(JsonPath job, int rows) {
        assertThat(job.getMap("counts"))
                .as(job.prettify())
                .containsEntry("read", rows)
                .containsEntry("unchanged", rows);
    }

    private byte[] file(String type) {
        return as(null).accept(type)
                .queryParam("center", center.code())
                .get("/v1/equipment")
                .asByteArray();
    }

    private Response list() {
        return as(null).queryParam("center", center.code()).get("/v1/equipment");
    }

    private JsonPath imported(byte[] file, String name, Map<String, String> form) {
        var request = as(center.token()).multiPart("file", name, file, "application/octet-stream");
        form.forEach((field, value) -> request.multiPart(field, value, "text/plain"));
        Response accepted = request.post("/v1/equipment-imports");
        accepted.then().statusCode(202);
        return Steps.untilDone(center, accepted.path("id"));
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
