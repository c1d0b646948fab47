package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one document of several. The result depends on the content of the documents and the order of the services only,
 * so that a rebuild of the same sources gives the same bytes.
 */
public final class OpenApiMerger {
    private static final String SCHEMES = "securitySchemes";
    private static final String PLACEHOLDERS = "x-placeholders";

    private static final List<String> SECTIONS = List.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            SCHEMES,
            "links",
            "callbacks",
            "pathItems");

    private final ObjectNode base;
    private final JsonNode ownProblems;

    /**
     * @param base what the merged document has of its own: version, info, servers, exactly one security scheme, what
     *     the gateway answers itself, and the values of placeholders
     * @param ownProblems the gateway's own problem codes
     */
    public OpenApiMerger(ObjectNode base, JsonNode ownProblems) {
        this.base = base;
        this.ownProblems = ownProblems;
    }

    public MergedDocument merge(List<ServiceDocument> documents) {
        List<ServiceDocument> sources = new ArrayList<>(documents);
        sources.add(0, GatewayAnswers.components(base));
        Map<ComponentKey, JsonNode> components = components(sources);
        ComponentNames names = new ComponentNames(new ComponentClasses(components).classes());
        ObjectNode merged = base.deepCopy();
        merged.remove(PLACEHOLDERS);
        merged.withObject("/components").retain(SCHEMES);
        PathOwners owners = new PathOwners();
        merged.set("tags", tags(documents));
        merged.set("paths", paths(documents, names, owners));
        mergeComponents(merged.withObject("/components"), components, names);
        merged.set("x-problems", problems(documents));
        return new MergedDocument(merged, owners.paths());
    }

    /** All components but the security schemes, which the base's own one stands for. */
    private static Map<ComponentKey, JsonNode> components(List<ServiceDocument> documents) {
        Map<ComponentKey, JsonNode> components = new LinkedHashMap<>();
        for (ServiceDocument document : documents) {
            for (Map.Entry<String, JsonNode> section : document.sections()) {
                if (SECTIONS.contains(section.getKey()) && !section.getKey().equals(SCHEMES)) {
                    section.getValue()
                            .properties()
                            .forEach(component -> components.put(
                                    new ComponentKey(document.service(), section.getKey(), component.getKey()),
                                    component.getValue()));
                }
            }
        }
        return components;
    }

    private JsonNode paths(List<ServiceDocument> documents, ComponentNames names, PathOwners owners) {
        String scheme = base.at("/components/securitySchemes").fieldNames().next();
        References own = new References(reference -> names.reference(GatewayAnswers.OWNER, reference));
        PathItems items =
                new PathItems(scheme, owners, new GatewayAnswers(base, own), new Placeholders(base.path(PLACEHOLDERS)));
        Map<String, JsonNode> sorted = new TreeMap<>();
        for (ServiceDocument document : documents) {
            References references = new References(reference -> names.reference(document.service(), reference));
            for (Map.Entry<String, JsonNode> path : document.paths()) {
                owners.path(path.getKey(), document.service());
                JsonNode item = references.in(path.getValue());
                sorted.put(path.getKey(), items.merged(path.getKey(), document.service(), item));
            }
        }
        return base.objectNode().setAll(sorted);
    }

    private static void mergeComponents(
            ObjectNode target, Map<ComponentKey, JsonNode> components, ComponentNames names) {
        Map<String, Map<String, JsonNode>> sections = new TreeMap<>();
        components.forEach((key, content) -> {
            References references = new References(reference -> names.reference(key.service(), reference));
            sections.computeIfAbsent(key.section(), x -> new TreeMap<>())
                    .computeIfAbsent(names.of(key), x -> references.in(content));
        });
        for (String section : SECTIONS) {
            if (sections.containsKey(section)) {
                target.withObject("/" + section).setAll(sections.get(section));
            }
        }
    }

    /** Each once; what the base says of one goes before what a service says. */
    private JsonNode tags(List<ServiceDocument> documents) {
        Map<String, JsonNode> tags = new TreeMap<>();
        for (ServiceDocument document : documents) {
            document.root()
                    .path("tags")
                    .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        }
        base.path("tags").forEach(tag -> tags.computeIfPresent(tag.path("name").asText(), (name, other) -> tag));
        return base.arrayNode().addAll(tags.values());
    }

    private JsonNode problems(List<ServiceDocument> documents) {
        Problems problems = new Problems();
        problems.add("gateway", ownProblems);
        documents.forEach(
                document -> problems.add(document.service(), document.root().path("x-problems")));
        return base.objectNode().setAll(problems.entries());
    }
}
