package kr.giban.equipment.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Conditions of SQL, and the values that they bind. What is not asked for makes none. */
final class Conditions {
    final List<String> all = new ArrayList<>();
    final Map<String, Object> values = new LinkedHashMap<>();
    final Map<String, Collection<String>> arrays = new LinkedHashMap<>();
    /** What is asked for under the name of an array, {@link ItemWords#NONE} included. */
    final Map<String, Collection<String>> named = new LinkedHashMap<>();

    /** Those that fit, joined; {@code TRUE} if there are none. */
    String where(Predicate<String> fits) {
        String joined = all.stream().filter(fits).collect(Collectors.joining(" AND "));
        return joined.isEmpty() ? "TRUE" : joined;
    }

    void add(String condition) {
        all.add(condition);
    }

    void in(String expression, String name, Collection<String> wanted) {
        if (any(wanted)) {
            named.put(name, wanted);
            arrays.put(name, wanted);
            add(isIn(expression, name));
        }
    }

    static String isIn(String expression, String name) {
        return expression + " = ANY (:" + name + ")";
    }

    /**
     * As {@link #in}, where having no value can be asked for too.
     *
     * @param one the condition of having one of the values of the array
     * @param none the condition of having no value
     */
    void inOrNone(String one, String none, String name, Collection<String> wanted) {
        if (!any(wanted)) {
            return;
        }
        named.put(name, wanted);
        List<String> present =
                wanted.stream().filter(key -> !key.equals(ItemWords.NONE)).toList();
        if (!present.isEmpty()) {
            arrays.put(name, present);
        }
        if (present.size() == wanted.size()) {
            add(one);
        } else {
            add(present.isEmpty() ? none : "(" + one + " OR " + none + ")");
        }
    }

    void range(String condition, String name, Object bound) {
        if (bound != null) {
            values.put(name, bound);
            add(condition);
        }
    }

    static boolean any(Collection<?> wanted) {
        return wanted != null && !wanted.isEmpty();
    }
}
