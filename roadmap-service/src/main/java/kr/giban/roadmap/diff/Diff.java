package kr.giban.roadmap.diff;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Pattern REFERENCE = Pattern.compile("(?:tasks|needs)/[^/]+(?:/[^/]+)?|roadmap/[^/]+");

    static Diff of(int from, int to, List<Change> changes) {
        Map<Kind, Long> counts = changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        return new Diff(from, to, counts, changes);
    }

    /**
     * Whether a reference points to a change: {@code tasks/<code>} and {@code needs/<id>} to any of that task or need, with
     * {@code /<field>} to that field, which may also be one of a task or need that is new or gone, and
     * {@code roadmap/<field>} to a field of the whole.
     */
    public boolean has(String reference) {
        return REFERENCE.matcher(reference).matches() && changes.stream().anyMatch(change -> meets(change, reference));
    }

    private static boolean meets(Change change, String wanted) {
        boolean whole = change.kind() != Kind.CHANGED;
        return change.ref().equals(wanted)
                || change.ref().startsWith(wanted + "/")
                || (whole && wanted.startsWith(change.ref() + "/"));
    }
}
