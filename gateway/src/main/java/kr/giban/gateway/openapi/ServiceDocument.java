package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What one service says of itself.
 *
 * @param service the service's short name, which may become part of a component's name
 */
public record ServiceDocument(String service, ObjectNode root) {

    public ServiceDocument {
        String version = root.path("openapi").asText();
        if (!version.startsWith("3.1.")) {
            throw new MergeFailure("the document of " + service + " is of OpenAPI "
                    + (version.isEmpty() ? "no version" : version) + "; 3.1 is needed");
        }
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            if (!path.getKey().startsWith("/v1/")) {
                throw new MergeFailure("the document of " + service + " lists " + path.getKey()
                        + "; only paths under /v1/ are routed, so hide it from the document");
            }
        }
    }

    public Set<Map.Entry<String, JsonNode>> paths() {
        return root.path("paths").properties();
    }

    public Set<Map.Entry<String, JsonNode>> sections() {
        return root.path("components").properties();
    }
}
