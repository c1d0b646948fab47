package kr.giban.equipment.export;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistryTest {
    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void an_item_as_pidinst_has_what_the_schema_demands_and_no_contact() {
        String id = Given.stored(
                        center,
                        "A-1",
                        "nameEn",
                        "Microscope",
                        "serialNumber",
                        "S-1",
                        "landingPage",
                        "https://example.kr/sem",
                        "persistentId",
                        "https://doi.org/10.1234/SEM-1",
                        "measuredVariables",
                        List.of("형상"),
                        "technique",
                        "표면분석")
                .path("id");
        var answer = as(center.token()).get("/v1/equipment/{id}/pidinst", id);
        answer.then().statusCode(200);
        assertThat(answer.asString()).doesNotContain("이예시", "02-0000", "김예시", "***");
        JsonPath record = answer.jsonPath();
        assertThat(record.getMap("identifier"))
                .isEqualTo(Map.of("identifier", "10.1234/SEM-1", "identifierType", "DOI"));
        assertThat(record.getString("schemaVersion")).isEqualTo("1.0");
        assertThat(record.getString("landingPage")).isEqualTo("https://example.kr/sem");
        assertThat(record.getString("name")).isEqualTo("주사전자현미경 (Microscope)");
        assertThat(record.<String>getList("owners.ownerName")).startsWith("한빛대학교");
        assertThat(record.<String>getList("manufacturers.manufacturerName")).containsExactly("예시정밀");
        assertThat(record.getString("model.modelName")).isEqualTo("SEM-7000");
        assertThat(record.<String>getList("instrumentTypes.instrumentTypeName"))
                .containsExactly("광학/전자영상장비 (Optical and electronic imaging equipment)", "표면분석");
        assertThat(record.getList("measuredVariables")).isEqualTo(List.of("형상"));
        assertThat(record.getList("dates"))
                .isEqualTo(List.of(Map.of("date", "2017-11-24", "dateType", "Commissioned")));
        assertThat(record.<String>getList("alternateIdentifiers.alternateIdentifierType"))
                .containsExactly("InventoryNumber", "SerialNumber");
        assertThat(record.<String>getList("relatedIdentifiers.relationType"))
                .containsExactly("HasMetadata", "IsDescribedBy");
    }

    @Test
    void an_item_of_which_little_is_known_has_all_that_must_be_there() {
        String id = Given.put(center, "A-1", Map.of("nameKo", "현미경", "sourceVersion", 1))
                .path("id");
        JsonPath record = as(null).get("/v1/equipment/{id}/pidinst", id).jsonPath();
        assertThat(record.getMap("identifier")).isEqualTo(Map.of("identifier", id, "identifierType", "UUID"));
        assertThat(record.<String>getList("manufacturers.manufacturerName")).containsExactly(":unav");
        assertThat(record.getString("landingPage")).isEqualTo("http://127.0.0.1:8080/v1/equipment/" + id);
        assertThat(record.<Object>get("model")).isNull();
        assertThat(record.<Object>get("dates")).isNull();
    }

    @Test
    void a_center_as_uniquip_has_its_items_in_use_and_no_personal_data() {
        Given.stored(center, "A-1", "spec", "=1+1", "location", "1동");
        Given.stored(center, "A-2", "reportedState", "RETIRED");
        Given.stored(Given.center(), "B-1");
        String csv = as(null).get("/v1/centers/{id}/uniquip.csv", center.id()).asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFFType,Name,Description,Related Facility ID,Technique");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("facility,").contains(center.code());
        assertThat(lines.get(2))
                .startsWith("equipment,주사전자현미경,")
                .contains("," + center.code() + ",")
                .contains(",A-1,", ",1동,", "서울특별시", "한빛대학교");
        assertThat(csv).doesNotContain("이예시", "02-0000", "김예시", "***");
    }

    @Test
    void the_reporting_organization_sees_its_own_contact() {
        Given.stored(center, "A-1");
        assertThat(as(center.token())
                        .get("/v1/centers/{id}/uniquip.csv", center.id())
                        .asString())
                .contains("김예시")
                .doesNotContain("이예시");
    }

    @Test
    void a_center_that_there_is_not_has_no_file() {
        as(null).get("/v1/centers/{id}/uniquip.csv", "0190ffff-ffff-7fff-bfff-ffffffffffff")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
