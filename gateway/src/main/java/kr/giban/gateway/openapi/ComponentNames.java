package kr.giban.gateway.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives each component its name in the merged document. Of several different ones of a name, the one that most services
 * mean keeps it; the others get the name of their service in front.
 */
final class ComponentNames {
    private final Map<ComponentKey, String> names = new HashMap<>();

    ComponentNames(Map<ComponentKey, Integer> classes) {
        Map<String, Set<String>> taken = new HashMap<>();
        Map<String, Map<Integer, List<ComponentKey>>> sameName = new LinkedHashMap<>();
        classes.forEach((key, number) -> {
            taken.computeIfAbsent(key.section(), x -> new HashSet<>()).add(key.name());
            sameName.computeIfAbsent(key.section() + "/" + key.name(), x -> new LinkedHashMap<>())
                    .computeIfAbsent(number, x -> new ArrayList<>())
                    .add(key);
        });
        sameName.values().forEach(rivals -> name(List.copyOf(rivals.values()), taken));
    }

    String of(ComponentKey key) {
        return names.get(key);
    }

    /** A reference of a service as it stands in the merged document. */
    String reference(String service, String reference) {
        ComponentKey key = ComponentKey.of(service, reference);
        if (key == null) {
            return reference;
        }
        String name = names.get(key);
        if (name == null) {
            throw new MergeFailure("the document of " + service + " refers to " + reference + ", which is not there");
        }
        return ComponentKey.renamed(reference, name);
    }

    private void name(List<List<ComponentKey>> rivals, Map<String, Set<String>> taken) {
        List<ComponentKey> winner =
                rivals.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        List<ComponentKey> keeper = rivals.stream()
                .filter(rival -> rival.size() == winner.size())
                .findFirst()
                .orElseThrow();
        for (List<ComponentKey> rival : rivals) {
            ComponentKey first = rival.get(0);
            String name = rival.equals(keeper) ? first.name() : free(first, taken.get(first.section()));
            rival.forEach(key -> names.put(key, name));
        }
    }

    private static String free(ComponentKey key, Set<String> taken) {
        String service = key.service();
        String wanted = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + key.name();
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
