package kr.giban.gateway.openapi.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects differences, each once. */
final class Changes {
    private final Set<Change> found = new LinkedHashSet<>();

    void breaking(String place, String what) {
        found.add(new Change(true, place + ": " + what));
    }

    void compatible(String place, String what) {
        found.add(new Change(false, place + ": " + what));
    }

    boolean areCompatible() {
        return found.stream().noneMatch(Change::breaking);
    }

    List<Change> all() {
        return List.copyOf(found);
    }
}
