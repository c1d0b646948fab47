package kr.giban.gateway.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kr.giban.gateway.openapi.MergeFailure;
import kr.giban.gateway.openapi.MergedDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedDocumentTest {
    private static final String OLD = """
            paths:
              /v1/items:
                get:
                  operationId: listItems
                  responses: {}
            """;
    private static final String MORE = OLD + """
                put:
                  operationId: putItem
                  responses: {}
            """;
    private static final String LESS = "paths: {}\n";
    private static final String REMOVED = "GET /v1/items: operation removed";

    @TempDir
    Path module;

    private CommittedDocument committed;

    @BeforeEach
    void one_was_committed() throws IOException {
        Files.createDirectories(module.resolve("src/main/openapi"));
        committed = new CommittedDocument(module);
        committed.renew(OLD, "2026-03-01");
    }

    /** The one that this build has made is the committed one. */
    @Test
    void is_the_built_one() throws IOException {
        CommittedDocument own = new CommittedDocument(Path.of(""));
        String built;
        try (InputStream in = CommittedDocumentTest.class.getClassLoader().getResourceAsStream(MergedDocument.YAML)) {
            built = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(own.changes(built).stream().filter(Change::breaking).map(Change::text))
                .as("breaks clients")
                .isEmpty();
        assertThat(own.text().equals(built))
                .as("the document is the committed one; if its change is meant: " + CommittedDocument.RENEWAL)
                .isTrue();
    }

    @Test
    void a_compatible_change_is_taken_and_noted() throws IOException {
        committed.renew(MORE, "2026-03-02");

        assertThat(committed.text()).isEqualTo(MORE);
        assertThat(history().days()).containsOnlyKeys("2026-03-02");
        assertThat(history().days().get("2026-03-02").compatible()).containsExactly("PUT /v1/items: operation added");
    }

    @Test
    void a_breaking_change_is_refused_and_says_how_it_would_be_accepted() throws IOException {
        assertThatThrownBy(() -> committed.renew(LESS, "2026-03-02"))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContainingAll("accepted-changes.json", "\"" + REMOVED + "\" : \"\"");
        assertThat(committed.text()).isEqualTo(OLD);

        accept("{\"" + REMOVED + "\": \" \"}");
        assertThatThrownBy(() -> committed.renew(LESS, "2026-03-02")).isInstanceOf(MergeFailure.class);
        assertThat(committed.text()).isEqualTo(OLD);
    }

    @Test
    void a_breaking_change_with_its_reason_is_taken_noted_and_accepted_once() throws IOException {
        accept("{\"" + REMOVED + "\": \"nobody used it\", \"GET /v1/other: operation removed\": \"later\"}");

        committed.renew(LESS, "2026-03-02");
        assertThat(committed.text()).isEqualTo(LESS);
        assertThat(history().days().get("2026-03-02").breaking()).containsEntry(REMOVED, "nobody used it");

        committed.renew(OLD, "2026-03-02");
        assertThatThrownBy(() -> committed.renew(LESS, "2026-03-03")).isInstanceOf(MergeFailure.class);
        assertThat(Files.readString(module.resolve("src/main/openapi/accepted-changes.json")))
                .contains("GET /v1/other: operation removed");
        assertThat(List.copyOf(history().days().keySet())).containsExactly("2026-03-02");
    }

    private void accept(String json) throws IOException {
        Files.writeString(module.resolve("src/main/openapi/accepted-changes.json"), json);
    }

    private History history() throws IOException {
        return History.read(
                Files.readString(module.resolve("src/main/resources").resolve(History.FILE)));
    }
}
