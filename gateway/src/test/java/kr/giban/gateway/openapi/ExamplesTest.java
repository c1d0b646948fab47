package kr.giban.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples of the document that this build has made. */
class ExamplesTest {
    private final ObjectNode document =
            MergedDocument.built(ExamplesTest.class.getClassLoader()).openapi();

    private record Content(String place, JsonNode content) {}

    private List<Content> contents() {
        List<Content> all = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    all.add(new Content("the body of " + id, operation.at("/requestBody/content/application~1json")));
                    operation
                            .path("responses")
                            .properties()
                            .forEach(answer -> all.add(new Content(
                                    "the answer " + answer.getKey() + " of " + id,
                                    answer.getValue().at("/content/application~1json"))));
                }));
        all.removeIf(content -> content.content().isMissingNode());
        return all;
    }

    private Set<ValidationMessage> faults(JsonNode schema, JsonNode example) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components"));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root, strict)
                .validate(example);
    }

    @Test
    void every_body_and_every_answer_of_json_has_one() {
        Set<String> without = new TreeSet<>();
        contents().stream()
                .filter(content -> !content.content().has("example"))
                .forEach(content -> without.add(content.place()));

        assertThat(without).as("without an example; see docs/gateway.md").isEmpty();
    }

    @Test
    void each_fits_its_schema() {
        assertThat(contents()).hasSizeGreaterThan(100);
        contents().stream().filter(content -> content.content().has("example")).forEach(content -> assertThat(faults(
                        content.content().path("schema"), content.content().path("example")))
                .as(content.place())
                .isEmpty());
    }

    @Test
    void a_wrong_one_would_be_seen() {
        JsonNode content = document.at("/paths/~1v1~1centers/post/requestBody/content/application~1json");

        assertThat(faults(
                        content.path("schema"),
                        ((ObjectNode) content.path("example").deepCopy()).put("code", "?")))
                .isNotEmpty();
        assertThat(faults(
                        content.path("schema"),
                        ((ObjectNode) content.path("example").deepCopy()).put("establishedOn", "?")))
                .isNotEmpty();
    }

    @Test
    void nothing_is_left_open() {
        assertThat(document.path("paths").toString()).doesNotContain("${");
    }
}
