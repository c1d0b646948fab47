package kr.giban.equipment.item;

import java.util.Map;

/**
 * One thing wrong with one field of a row.
 *
 * @param field the API's name of the field, {@code costKrw}
 * @param value what stood there; null if nothing did
 * @param code a code of the problem catalog
 * @param parameters what the code's message names in braces
 */
public record RowFault(String field, String value, String code, Map<String, Object> parameters) {
    public RowFault {
        value = value == null ? null : visible(value);
        parameters = Map.copyOf(parameters);
    }

    /** The same text with a sign for the one character that the database holds nowhere. */
    static String visible(String text) {
        return text.replace('\0', '\u2400');
    }

    public static RowFault of(String field, Object value, String code) {
        return of(field, value, code, Map.of());
    }

    public static RowFault of(String field, Object value, String code, Map<String, Object> parameters) {
        return new RowFault(field, value == null ? null : value.toString(), code, parameters);
    }
}
