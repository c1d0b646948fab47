package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.giban.platform.problem.ProblemCatalog;

/**
 * Run by the build after compiling: reads the documents that {@code src/main/openapi/services.json} names and writes the
 * merged one into the classes.
 */
public final class MergeMain {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private MergeMain() {}

    /**
     * Merges.
     *
     * @param args the module's folder and the folder of its classes
     */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        MergedDocument merged = merge(module, module.resolve("src/main/openapi"));
        Path classes = Path.of(args[1]);
        Files.createDirectories(classes.resolve(MergedDocument.FOLDER));
        JSON.writeValue(classes.resolve(MergedDocument.DOCUMENT).toFile(), merged.openapi());
        JSON.writeValue(classes.resolve(MergedDocument.OWNERS).toFile(), merged.owners());
        Files.writeString(classes.resolve(MergedDocument.YAML), Yaml.write(merged.openapi()));
    }

    static MergedDocument merge(Path module, Path sources) throws IOException {
        JsonNode problems = JSON.valueToTree(
                ProblemCatalog.load(MergeMain.class.getClassLoader()).entries());
        ObjectNode base = JSON.readValue(sources.resolve("base.json").toFile(), ObjectNode.class);
        List<ServiceDocument> documents = new ArrayList<>();
        for (JsonNode service : JSON.readTree(sources.resolve("services.json").toFile())) {
            documents.add(document(module, service));
        }
        return new OpenApiMerger(base, problems).merge(documents);
    }

    private static ServiceDocument document(Path module, JsonNode service) throws IOException {
        String name = service.path("name").asText();
        Path file = module.resolve(service.path("document").asText()).normalize();
        if (!Files.isRegularFile(file)) {
            throw new MergeFailure("the document of " + name + " is not at " + file
                    + "; build that service first: ./mvnw package -pl :giban-" + name + "-service");
        }
        return new ServiceDocument(name, JSON.readValue(file.toFile(), ObjectNode.class));
    }
}
