package kr.giban.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects, written in one line. */
final class Body {
    private Body() {}

    /** An object of the names and values in turn; a null value is left out. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return body;
    }
}
