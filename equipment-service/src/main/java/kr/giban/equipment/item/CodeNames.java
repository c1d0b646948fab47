package kr.giban.equipment.item;

import java.util.Map;

/**
 * What the codes of items are called on a day.
 *
 * @param regions by every code that a region of the day had before it or was to have after it
 */
record CodeNames(Map<String, String> regions, Map<String, String> classes) {
    /** Null where the code names nothing on the day. */
    String region(String code) {
        return code == null ? null : regions.get(code);
    }

    String classOf(String code) {
        return code == null ? null : classes.get(code);
    }
}
