package kr.giban.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the API's conventions demand of every operation, generated from the document: what each must answer follows from its
 * marks. A service gives a sample for each operation, and {@code operations.txt} with a line for each
 * ({@code GET /v1/centers listCenters}); an operation without either fails, so that a small document is no way out.
 */
public abstract class ContractTest {
    @Inject
    DataSource database;

    /** For each operation id, how to call it so that it succeeds; asked anew for each call. */
    protected abstract Map<String, Supplier<Sample>> samples();

    @TestFactory
    Stream<DynamicNode> every_operation_keeps_the_conventions() {
        ApiDocument document = document();
        Map<String, Supplier<Sample>> samples = samples();
        AuditProbe audit = new AuditProbe(database);
        return document.operations().stream().map(operation -> {
            Supplier<Sample> sample = samples.get(operation.id());
            if (sample == null) {
                return DynamicTest.dynamicTest(
                        operation + " has a sample",
                        () -> assertThat(sample).as("a sample for " + operation).isNotNull());
            }
            return DynamicContainer.dynamicContainer(
                    operation.toString(), new Cases(document, operation, sample, audit).all());
        });
    }

    @Test
    void the_document_has_the_listed_operations_and_no_others() throws IOException {
        List<String> actual = document().operations().stream()
                .map(ApiOperation::toString)
                .sorted()
                .toList();
        try (InputStream in = getClass().getResourceAsStream("/operations.txt")) {
            assertThat(in).as("src/test/resources/operations.txt").isNotNull();
            List<String> listed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted()
                    .toList();
            assertThat(actual).isEqualTo(listed);
        }
    }

    @Test
    void every_operation_is_described_marked_and_has_an_example() {
        Set<String> ids = new HashSet<>();
        for (ApiOperation operation : document().operations()) {
            assertThat(ids.add(operation.id())).as("a unique id: " + operation).isTrue();
            assertThat(operation.node().path("summary").asText())
                    .as("a summary in Korean and English: " + operation)
                    .contains(" · ");
            assertThat(operation.node().path("tags")).as("tags: " + operation).isNotEmpty();
            assertThat(operation.isPublic() || !operation.roles().isEmpty())
                    .as("public, or roles: " + operation)
                    .isTrue();
            assertThat(!operation.node().has("requestBody")
                            || operation.hasJsonBody()
                            || operation.node().path("x-max-body").asLong() > 0)
                    .as("how large its file may be: " + operation)
                    .isTrue();
            assertThat(!operation.hasJsonBody() || !operation.example().isMissingNode())
                    .as("an example of the body (META-INF/giban/examples/" + operation.id() + ".json)")
                    .isTrue();
        }
    }

    @Test
    void nothing_is_replaced_or_changed_unseen() {
        for (ApiOperation operation : document().operations()) {
            if (Set.of("PUT", "PATCH").contains(operation.method())) {
                assertThat(operation.needsIfMatch() || operation.isConditional())
                        .as("asks for the ETag of what it changes: " + operation)
                        .isTrue();
                assertThat(names(operation.node().path("responses")))
                        .as("answers of " + operation)
                        .contains("412", "428");
            }
        }
    }

    @Test
    void no_schema_shows_how_the_program_reads_json() {
        document().root().at("/components/schemas").properties().forEach(schema -> assertThat(
                        schema.getValue().path("properties").has("nodeType"))
                .as("a member of " + schema.getKey() + " that is Jackson's own")
                .isFalse());
    }

    @Test
    void a_patch_says_what_it_may_change_and_demands_none_of_it() {
        ApiDocument document = document();
        for (ApiOperation operation : document.operations()) {
            if (operation.isPatch()) {
                JsonNode schema = document.bodySchema(operation);
                List<String> members = names(schema.path("properties"));
                assertThat(members)
                        .as("members of the body: " + operation)
                        .isNotEmpty()
                        .containsAll(names(operation.example()));
                assertThat(schema.has("required")).as("required: " + operation).isFalse();
                assertThat(schema.path("additionalProperties"))
                        .as("unknown members are refused: " + operation)
                        .isEqualTo(BooleanNode.FALSE);
                members.stream()
                        .map(name -> document.member(schema, name))
                        .filter(member -> member.has("properties"))
                        .forEach(member -> assertThat(member.has("required"))
                                .as("required within: " + operation)
                                .isFalse());
            }
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void an_unknown_path_is_a_problem() {
        ProblemCheck.check(given().get("/v1/no-such-thing"), 404, "not-found");
        ProblemCheck.check(given().post("/v1/no-such-thing"), 404, "not-found");
    }

    private static ApiDocument document() {
        return ApiDocument.ofApplication();
    }
}
