package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds which components of the services are the same thing. Two are the same when they have the same name and content,
 * and all that they refer to is the same too; the references may run in circles. Everything of one name starts in one
 * class, and classes are split until none has two members that differ.
 */
final class ComponentClasses {
    private final Map<ComponentKey, JsonNode> components;
    private Map<ComponentKey, Integer> classes;

    private record Look(String section, String name, JsonNode content) {}

    ComponentClasses(Map<ComponentKey, JsonNode> components) {
        this.components = components;
        this.classes = new LinkedHashMap<>();
        components.keySet().forEach(key -> classes.put(key, 0));
        int count = 0;
        int before;
        do {
            before = count;
            classes = split();
            count = new HashSet<>(classes.values()).size();
        } while (count != before);
    }

    /** The number of each component's class; equal numbers mean the same thing. */
    Map<ComponentKey, Integer> classes() {
        return classes;
    }

    private Map<ComponentKey, Integer> split() {
        Map<Look, Integer> numbers = new HashMap<>();
        Map<ComponentKey, Integer> next = new LinkedHashMap<>();
        components.forEach((key, content) -> {
            References byClass = new References(reference -> classReference(key.service(), reference));
            Look look = new Look(key.section(), key.name(), byClass.in(content));
            next.put(key, numbers.computeIfAbsent(look, x -> numbers.size() + 1));
        });
        return next;
    }

    private String classReference(String service, String reference) {
        ComponentKey target = ComponentKey.of(service, reference);
        if (target == null) {
            return reference;
        }
        Integer number = classes.get(target);
        if (number == null) {
            throw new MergeFailure("the document of " + service + " refers to " + reference + ", which is not there");
        }
        return ComponentKey.renamed(reference, target.name() + "@" + number);
    }
}
