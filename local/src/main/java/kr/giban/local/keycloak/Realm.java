package kr.giban.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kr.giban.local.process.PlainFailure;

/**
 * The realm of one machine: the base that every installation has, and over it the users and secrets that only a local one
 * may have. Keycloak imports one file for a realm, so the two are laid over each other here.
 */
public record Realm(ObjectNode content) {
    public static final String NAME = "giban";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("clientId", "username", "name");

    /** The base with what the local file adds. */
    public static Realm local(Path deploy) {
        ObjectNode base = read(deploy.resolve("realm-base.json"));
        merge(base, read(deploy.resolve("realm-local.json")));
        return new Realm(base);
    }

    public List<JsonNode> users() {
        return elements("users");
    }

    public List<JsonNode> clients() {
        return elements("clients");
    }

    /** Writes the whole realm where Keycloak imports it from. */
    public void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The realm as Keycloak imports it. */
    String text() {
        return content.toPrettyString();
    }

    private List<JsonNode> elements(String name) {
        return StreamSupport.stream(content.path(name).spliterator(), false).toList();
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Objects merge field by field, lists of named objects by name; anything else is replaced. */
    static void merge(ObjectNode below, ObjectNode above) {
        above.properties().forEach(field -> {
            JsonNode old = below.get(field.getKey());
            if (old instanceof ObjectNode oldObject && field.getValue() instanceof ObjectNode newObject) {
                merge(oldObject, newObject);
            } else if (old instanceof ArrayNode oldList && field.getValue() instanceof ArrayNode newList) {
                newList.forEach(element -> mergeElement(oldList, element));
            } else {
                below.set(field.getKey(), field.getValue());
            }
        });
    }

    private static void mergeElement(ArrayNode list, JsonNode element) {
        Optional<JsonNode> same = StreamSupport.stream(list.spliterator(), false)
                .filter(old -> sameName(old, element))
                .findFirst();
        same.ifPresentOrElse(old -> merge((ObjectNode) old, (ObjectNode) element), () -> list.add(element));
    }

    private static boolean sameName(JsonNode one, JsonNode other) {
        return KEYS.stream()
                .filter(one::has)
                .findFirst()
                .map(key -> one.get(key).equals(other.get(key)))
                .orElse(false);
    }
}
