package kr.giban.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class YamlTest {
    @Test
    void texts_stay_texts_for_every_reader() {
        for (String text :
                List.of("2026-03-01", "2026-03-01T09:00:00+09:00", "12:30", "on", "no", "1e3", "0x1F", "~", "=")) {
            String written = kr.giban.gateway.openapi.Yaml.write(
                    Documents.json("{a: '%s'}".formatted(text)).put(text, "b"));

            assertThat(new Yaml().<Object>load(written).toString())
                    .as(written)
                    .isEqualTo("{a=" + text + ", " + text + "=b}");
            assertThat(new Yaml().<java.util.Map<Object, Object>>load(written).keySet())
                    .allMatch(String.class::isInstance);
            assertThat(new Yaml().<java.util.Map<Object, Object>>load(written).get("a"))
                    .isEqualTo(text);
        }
    }

    @Test
    void the_built_document_reads_the_same_in_both_forms() {
        JsonNode json = MergedDocument.built(YamlTest.class.getClassLoader()).openapi();

        assertThat(kr.giban.gateway.openapi.Yaml.read(kr.giban.gateway.openapi.Yaml.write(json))
                        .equals(json))
                .isTrue();
    }
}
