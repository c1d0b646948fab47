package kr.giban.equipment.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import kr.giban.platform.security.Roles;
import kr.giban.platform.testing.ApiDocument;
import kr.giban.platform.testing.ApiOperation;
import kr.giban.platform.testing.Call;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What belongs to one technopark's center is asked for, and written to, by everybody else, over all operations of the
 * document: none may show a personal value, and none may change a row.
 */
@QuarkusTest
class OtherTechnoparkTest {
    /** Firms ask for the use of a center's items: that is what it is for. And an operator helps who retired the wrong one. */
    private static final Map<String, Set<String>> OPEN_TO =
            Map.of("requestUse", Set.of(Roles.COMPANY, Roles.APPLICANT), "reinstateEquipment", Set.of(Roles.OPERATOR));
    /** What the center's own organization sees its personal values in. */
    private static final Set<String> SHOWN_TO_ITS_OWN = Set.of(
            "getCenter",
            "listCenters",
            "downloadCenterAsUniquip",
            "downloadAttachment",
            "getAttachment",
            "listAttachments",
            "getEquipment",
            "listEquipment",
            "getUsageRecord",
            "listUsageRecords",
            "getUseRequest",
            "downloadRejectedRows");

    private static final Set<String> OF_FILES = Set.of("import_job", "import_file_part", "intake_row");

    private static Marked marked;

    @Inject
    Jdbi jdbi;

    private Asked asked;
    private List<ApiOperation> operations;

    @BeforeEach
    void mark() {
        if (marked == null) {
            marked = new Marked();
        }
        asked = new Asked(marked);
        operations = ApiDocument.ofApplication().operations();
    }

    /** Those but the center's own who might call the operation, each of an organization of its own. */
    private static Map<String, String> others(ApiOperation operation) {
        Set<String> roles = new TreeSet<>(operation.roles());
        roles.addAll(List.of(Roles.TECHNOPARK, Roles.APPLICANT, Roles.COMPANY));
        Map<String, String> others = new TreeMap<>();
        roles.forEach(role -> others.put(role, Tokens.of(role, "org-other")));
        others.put("nobody", null);
        return others;
    }

    @Test
    void every_personal_column_of_the_database_holds_a_mark() {
        assertThat(new Rows(jdbi).personalColumnsWithout(marked.secrets()))
                .as("columns that the migrations call personal and that Marked does not fill")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_shows_a_personal_value_to_another() {
        return operations.stream()
                .filter(ApiOperation::reads)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> showsNothing(operation)));
    }

    private void showsNothing(ApiOperation operation) {
        others(operation).forEach((role, token) -> {
            List<Asked.Reading> readings = asked.reading(operation, token);
            if (operation.isPublic() || operation.roles().contains(role)) {
                readings.forEach(reading -> operation.answerTypes().forEach(type -> {
                    Response answer =
                            new Call(operation, reading.sample()).accept(type).send();
                    String as = "%s as %s: %s".formatted(operation, role, answer.statusCode());
                    assertThat(answer.statusCode()).as(as).isIn(200, 404);
                    assertNone(marked.secrets(), answer, as);
                    if (reading.byPersonal()) {
                        assertNone(marked.ids(), answer, as + ", looked for by a personal value");
                    }
                }));
            } else {
                Response answer = new Call(operation, readings.get(0).sample()).send();
                assertThat(answer.statusCode()).as("%s as %s", operation, role).isIn(401, 403);
                assertNone(marked.secrets(), answer, operation + " as " + role);
            }
        });
    }

    private static void assertNone(List<String> texts, Response answer, String as) {
        String text = Texts.of(answer);
        assertThat(texts.stream().filter(text::contains)).as(as + " shows").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_lets_another_write() {
        Stream<DynamicTest> writes = operations.stream()
                .filter(operation -> !operation.reads() && !operation.roles().equals(List.of(Roles.OPERATOR)))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> others(operation).forEach((role, token) -> {
                            if (!OPEN_TO.getOrDefault(operation.id(), Set.of()).contains(role)) {
                                asked.writing(operation, token).forEach(sample -> refused(operation, role, sample));
                            }
                        })));
        Set<String> before = new Rows(jdbi).naming(marked.ids());
        return Stream.concat(
                writes, Stream.of(DynamicTest.dynamicTest("and nothing was changed", () -> assertUnchanged(before))));
    }

    private void assertUnchanged(Set<String> before) {
        // What a file was taken in for is done, or refused, later.
        Steps.drain();
        assertThat(changes(before)).isEmpty();
        // This would tell a change.
        Given.as(marked.center.token())
                .contentType("application/json")
                .header("If-Match", marked.etag("/v1/centers/" + marked.center.id()))
                .body(Map.of("nameEn", "Changed by its own"))
                .patch("/v1/centers/{id}", marked.center.id())
                .then()
                .statusCode(200);
        assertThat(changes(before))
                .anyMatch(row -> row.startsWith("center "))
                .anyMatch(row -> row.startsWith("outbox "));
    }

    /** What is gone, and what has come but for the file of another, which may name what is not its own. */
    private Set<String> changes(Set<String> before) {
        Set<String> after = new Rows(jdbi).naming(marked.ids());
        Set<String> changes = new TreeSet<>(before);
        changes.removeAll(after);
        after.removeAll(before);
        after.removeIf(row -> OF_FILES.contains(row.substring(0, row.indexOf(' '))));
        changes.addAll(after);
        return changes;
    }

    private void refused(ApiOperation operation, String role, Sample sample) {
        if (operation.needsIfMatch()) {
            sample.etag(marked.etag(asked.resource(operation)));
        }
        Response answer = new Call(operation, sample).send();
        String as = "%s as %s: %s %s".formatted(operation, role, answer.statusCode(), answer.asString());
        assertNone(marked.secrets(), answer, as);
        if (!operation.roles().contains(role)) {
            assertThat(answer.statusCode()).as(as).isIn(401, 403);
        } else if (operation.hasPathId()) {
            assertThat(answer.statusCode()).as(as).isIn(403, 404);
            assertThat(answer.<String>path("code")).as(as).isIn("not-your-organization", "not-found");
        } else {
            // Of a file it is told row by row, later.
            assertThat(answer.statusCode()).as(as).isEqualTo(operation.hasForm() ? 202 : 403);
        }
    }

    @Test
    void marks_are_found_where_they_belong() {
        Set<String> shown = new TreeSet<>();
        Set<String> openly = new TreeSet<>();
        for (ApiOperation operation : operations) {
            if (operation.reads()) {
                for (Asked.Reading reading : asked.reading(operation, marked.center.token())) {
                    for (String type : operation.answerTypes()) {
                        Response answer = new Call(operation, reading.sample())
                                .accept(type)
                                .send();
                        String text = Texts.of(answer);
                        if (marked.secrets().stream().anyMatch(text::contains)) {
                            shown.add(operation.id());
                        }
                        if (text.contains(marked.open)) {
                            openly.add(operation.id() + " " + type);
                        }
                    }
                }
            }
        }
        assertThat(shown)
                .as("operations that show personal values to the center's own")
                .isEqualTo(SHOWN_TO_ITS_OWN);
        assertThat(openly)
                .as("what is seen of the center by whoever looks")
                .contains(
                        "listEquipment application/json",
                        "listEquipment text/csv",
                        "listEquipment application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "downloadCenterAsUniquip text/csv",
                        "getEquipmentAsPidinst application/json",
                        "readEventsOfEquipment application/cloudevents-batch+json");
    }
}
