package kr.giban.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
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
        assertThat(built.openapi().at("/servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
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
}
