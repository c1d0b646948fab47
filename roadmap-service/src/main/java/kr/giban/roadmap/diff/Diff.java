package kr.giban.roadmap.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.roadmap.diff.Change.Kind;

/**
 * What two versions differ in.
 *
 * @param from number of the earlier version
 * @param to number of the later version
 * @param counts how many changes of each kind
 */
public record Diff(int from, int to, Map<Kind, Long> counts, List<Change> changes) {
    static Diff of(int from, int to, List<Change> changes) {
        Map<Kind, Long> counts = changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        return new Diff(from, to, counts, changes);
    }

    /**
     * Whether a reference points to a change: to a changed field, to a task or need in which something changed, or to a
     * field of one that is new or gone. A task may be named by its code alone or by its id.
     *
     * @param codes the codes of tasks by their ids
     */
    public boolean has(String reference, Map<UUID, String> codes) {
        String wanted = normal(reference, codes);
        return wanted.contains("/") && changes.stream().anyMatch(change -> meets(change, wanted));
    }

    private static boolean meets(Change change, String wanted) {
        boolean whole = change.kind() != Kind.CHANGED;
        return change.ref().equals(wanted)
                || change.ref().startsWith(wanted + "/")
                || (whole && wanted.startsWith(change.ref() + "/"));
    }

    private static String normal(String reference, Map<UUID, String> codes) {
        String path = reference.strip().replaceFirst("^/?(v1/)?", "");
        if (path.matches("[0-9]{4}-[A-Z]+-[0-9]+(/.*)?")) {
            return "tasks/" + path;
        }
        for (Map.Entry<UUID, String> task : codes.entrySet()) {
            String byId = "tasks/" + task.getKey();
            if (path.toLowerCase(Locale.ROOT).startsWith(byId)) {
                return "tasks/" + task.getValue() + path.substring(byId.length());
            }
        }
        return path;
    }
}
