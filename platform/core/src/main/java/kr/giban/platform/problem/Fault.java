package kr.giban.platform.problem;

import java.util.Map;

/**
 * One thing wrong with a request, or one thing in the way of a command.
 *
 * @param pointer RFC 6901 pointer into the body, or {@code query:limit}, {@code path:id}, {@code header:If-Match};
 *     null where no place can be named
 * @param code a code of the catalog
 * @param parameters what the code's message names in braces
 */
public record Fault(String pointer, String code, Map<String, Object> parameters) {
    public Fault {
        parameters = Map.copyOf(parameters);
    }

    public static Fault at(String pointer, String code) {
        return new Fault(pointer, code, Map.of());
    }

    public static Fault at(String pointer, String code, Map<String, Object> parameters) {
        return new Fault(pointer, code, parameters);
    }

    public static Fault of(String code) {
        return new Fault(null, code, Map.of());
    }

    public static Fault of(String code, Map<String, Object> parameters) {
        return new Fault(null, code, parameters);
    }

    /** The same of a part of the body; {@code above} is the pointer to that part. */
    public Fault under(String above) {
        return new Fault(above + pointer, code, parameters);
    }
}
