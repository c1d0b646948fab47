package kr.giban.acceptance.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.giban.local.suite.Checkout;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as the tests look at it, with its merges resolved. */
final class Compose {
    static final Path ROOT = Checkout.find().root();
    static final List<String> PROGRAMS =
            List.of("equipment-service", "roadmap-service", "hearing-service", "call-service", "gateway");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?:--\\S+ )*(\\S+) \\S+$");

    private final JsonNode content;

    private Compose(JsonNode content) {
        this.content = content;
    }

    static Compose read() {
        // Plain YAML parsers of Jackson leave "<<" as a field; SnakeYAML itself merges.
        Object merged = new Yaml().load(text("docker-compose.yml"));
        return new Compose(new ObjectMapper().valueToTree(merged));
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    Stream<Map.Entry<String, JsonNode>> services() {
        return ((ObjectNode) content.path("services")).properties().stream();
    }

    /** What the Dockerfile of a program copies out of its folder. */
    static List<Path> copied(String program) {
        return COPY.matcher(text(program + "/Dockerfile"))
                .results()
                .map((MatchResult copy) -> ROOT.resolve(program).resolve(copy.group(1)))
                .toList();
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
