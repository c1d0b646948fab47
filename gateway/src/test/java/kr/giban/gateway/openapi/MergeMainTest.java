package kr.giban.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeMainTest {
    @TempDir
    Path module;

    @BeforeEach
    void a_module_with_one_service() throws IOException {
        Path sources = Files.createDirectories(module.resolve("src/main/openapi"));
        Files.copy(Path.of("src/main/openapi/base.json"), sources.resolve("base.json"));
        Files.writeString(sources.resolve("services.json"), "[{\"name\": \"alpha\", \"document\": \"alpha.json\"}]");
    }

    @Test
    void writes_the_document_as_json_and_yaml_and_the_owners_beside_it() throws IOException {
        Files.writeString(
                module.resolve("alpha.json"),
                Documents.answering("alpha", "/v1/a", "Item", "{Item: {type: 'object'}}")
                        .root()
                        .toString());

        MergeMain.main(
                new String[] {module.toString(), module.resolve("classes").toString()});

        Path written = module.resolve("classes/META-INF/giban");
        assertThat(Files.readString(written.resolve("routes.json"))).contains("/v1/a", "alpha");
        for (String name : new String[] {"openapi.json", "openapi.yaml"}) {
            var parsed = new OpenAPIV3Parser().readContents(Files.readString(written.resolve(name)), null, strict());
            assertThat(parsed.getMessages()).as(name).isEmpty();
            assertThat(parsed.getOpenAPI().getPaths()).containsOnlyKeys("/v1/a");
        }
    }

    @Test
    void says_plainly_which_document_is_missing() {
        assertThatThrownBy(() -> MergeMain.main(new String[] {module.toString(), module.toString()}))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContainingAll("alpha", "alpha.json", "build that service first");
    }

    private static ParseOptions strict() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return options;
    }
}
