package kr.giban.roadmap.gap;

import java.util.HashMap;
import java.util.Map;

/**
 * Which class is below which.
 *
 * @param parents each class's parent; classes at the top are absent
 */
record ClassTree(Map<String, String> parents) {
    ClassTree {
        parents = new HashMap<>(parents);
    }

    /** Whether a class is the wanted one, or below it at any depth. */
    boolean isWithin(String classCode, String wanted) {
        String at = classCode;
        // No chain is longer than the tree has classes; a circle in the data must not hold us up.
        for (int step = 0; at != null && step <= parents.size(); step++) {
            if (at.equals(wanted)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
