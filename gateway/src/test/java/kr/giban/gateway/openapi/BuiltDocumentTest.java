package kr.giban.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that this build has made. */
class BuiltDocumentTest {
    private final MergedDocument built = MergedDocument.built(BuiltDocumentTest.class.getClassLoader());

    @Test
    void is_openapi_3_1_without_a_complaint() {
        var parsed = new OpenAPIV3Parser().readContents(built.openapi().toString(), null, null);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1.");
    }

    @Test
    void fits_the_published_schema_of_openapi_3_1() {
        var published = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(BuiltDocumentTest.class.getResourceAsStream("/openapi-3.1/schema.json"));

        assertThat(published.validate(built.openapi().toString(), InputFormat.JSON))
                .isEmpty();
        String broken = built.openapi().toString().replaceFirst("\"parameters\":\\[", "\"parameters\":[{},");
        assertThat(published.validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void has_only_schemas_that_are_json_schema_2020_12() {
        var metaSchema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));

        built.openapi().at("/components/schemas").properties().forEach(schema -> assertThat(
                        metaSchema.validate(schema.getValue().toString(), InputFormat.JSON))
                .as(schema.getKey())
                .isEmpty());
    }

    @Test
    void names_an_owner_for_each_path_and_no_address_of_a_service() {
        assertThat(built.openapi().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(built.owners().keySet());
        assertThat(built.openapi().at("/servers").toString()).isEqualTo("[{\"url\":\"/\",\"x-internal\":false}]");
        assertThat(built.openapi().toString()).doesNotContain("127.0.0.1", "localhost");
    }

    @Test
    void explains_every_problem_of_the_gateway_in_both_languages() {
        assertThat(built.openapi().path("x-problems").fieldNames())
                .toIterable()
                .contains("not-found", "bad-gateway", "gateway-timeout", "payload-too-large");
        built.openapi().path("x-problems").properties().forEach(problem -> assertThat(
                        problem.getValue().at("/help/ko").asText() + problem.getKey())
                .isNotEqualTo(problem.getKey()));
    }

    @Test
    void every_operation_says_what_the_gateway_answers_in_its_place() {
        for (JsonNode path : built.openapi().path("paths")) {
            for (String method : PathItems.METHODS) {
                JsonNode operation = path.path(method);
                if (operation.isMissingNode()) {
                    continue;
                }
                JsonNode answers = operation.path("responses");
                assertThat(answers.fieldNames())
                        .toIterable()
                        .as(operation.path("operationId").asText())
                        .contains("400", "401", "404", "429", "500", "502", "503", "504");
                assertThat(answers.has("403") || operation.path("x-public").asBoolean())
                        .as("403 of " + operation.path("operationId").asText())
                        .isTrue();
                assertThat(answers.has("413") || !operation.has("requestBody"))
                        .as("413 of " + operation.path("operationId").asText())
                        .isTrue();
                assertThat(built.openapi()
                                .at(answers.at("/429/$ref").asText().substring(1) + "/headers")
                                .fieldNames())
                        .toIterable()
                        .contains("RateLimit", "RateLimit-Policy", "Retry-After");
            }
        }
    }

    /** Else the services' Problem is another one than the gateway's, and one of them would be renamed. */
    @Test
    void has_one_form_of_problem() {
        assertThat(built.openapi().at("/components/schemas").fieldNames())
                .toIterable()
                .contains("Problem")
                .noneMatch(name -> name.matches(".+Problem"));
    }

    @Test
    void its_operations_and_tags_have_names_of_their_own_and_every_tag_is_listed() {
        List<String> ids = built.openapi().path("paths").findValuesAsText("operationId");
        List<String> tags = built.openapi().path("tags").findValuesAsText("name");
        List<String> used = new ArrayList<>();
        built.openapi().path("paths").findValues("tags").forEach(list -> list.forEach(tag -> used.add(tag.asText())));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(tags).doesNotHaveDuplicates().containsAll(used);
    }
}
