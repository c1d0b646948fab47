package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.giban.gateway.openapi.MergeFailure;
import kr.giban.gateway.openapi.Yaml;

/**
 * The document as it stands among the sources, so that whoever reads a change to the code sees what it does to the document,
 * and no client is broken unseen.
 */
public final class CommittedDocument {
    public static final String RENEWAL = "./mvnw -DskipTests -Prenew-document -pl gateway -am package";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path document;
    private final Path accepted;
    private final Path history;

    /** The documents of a module. */
    public CommittedDocument(Path module) {
        this.document = module.resolve("src/main/openapi/openapi.yaml");
        this.accepted = module.resolve("src/main/openapi/accepted-changes.json");
        this.history = module.resolve("src/main/resources").resolve(History.FILE);
    }

    /** Empty if there is none yet. */
    public String text() throws IOException {
        return Files.exists(document) ? Files.readString(document) : "";
    }

    /** What differs in the built document from the committed one. */
    public List<Change> changes(String built) throws IOException {
        return text().isEmpty() ? List.of() : DocumentComparison.between(Yaml.read(text()), Yaml.read(built));
    }

    /**
     * Takes the built document in place of the committed one, and notes in the history what differs. Breaking changes must
     * be accepted, each with its reason; what is accepted is so once.
     *
     * @param day under which the history has it
     */
    public void renew(String built, String day) throws IOException {
        List<Change> changes = changes(built);
        Map<String, String> reasons = reasons();
        List<String> refused = changes.stream()
                .filter(Change::breaking)
                .map(Change::text)
                .filter(text -> reasons.getOrDefault(text, "").isBlank())
                .toList();
        if (!refused.isEmpty()) {
            throw new MergeFailure(refusal(refused));
        }
        if (!changes.isEmpty()) {
            History.read(Files.exists(history) ? Files.readString(history) : "{}")
                    .with(day, changes, reasons)
                    .write(history);
            changes.forEach(change -> reasons.remove(change.text()));
            writeReasons(reasons);
        }
        Files.writeString(document, built);
    }

    private String refusal(List<String> refused) throws IOException {
        Map<String, String> entries = new TreeMap<>(reasons());
        refused.forEach(text -> entries.putIfAbsent(text, ""));
        return refused.stream().collect(Collectors.joining("\n  ", "the document breaks clients:\n  ", "\n"))
                + "If that is meant, give each its reason in " + accepted + ":\n" + JSON.writeValueAsString(entries);
    }

    private Map<String, String> reasons() throws IOException {
        return Files.exists(accepted)
                ? new TreeMap<>(JSON.readValue(accepted.toFile(), new TypeReference<Map<String, String>>() {}))
                : new TreeMap<>();
    }

    private void writeReasons(Map<String, String> reasons) throws IOException {
        Files.writeString(accepted, JSON.writeValueAsString(reasons) + "\n");
    }
}
