package kr.giban.equipment.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.giban.platform.codes.Code;

/** Which classes lie above which, as of a day. */
final class ClassKin {
    /** More there cannot be; a circle, which nobody should have made, is left. */
    private static final int LEVELS = 3;

    private final Map<String, String> parents = new HashMap<>();

    ClassKin(List<Code> classes) {
        classes.forEach(code -> parents.put(code.code(), code.parent()));
    }

    /** A class and all below it. */
    List<String> from(String code) {
        return Stream.concat(
                        Stream.of(code),
                        parents.keySet().stream()
                                .filter(below -> !below.equals(code) && isAbove(code, below))
                                .sorted())
                .toList();
    }

    /** Whether one is the other or lies above it. */
    boolean areKin(String one, String other) {
        return isAbove(one, other) || isAbove(other, one);
    }

    private boolean isAbove(String above, String below) {
        String at = below;
        for (int level = 0; at != null && level <= LEVELS; level++) {
            if (at.equals(above)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
