package kr.giban.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a Java type is called where JSON is written. */
final class JsonTypes {
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(LocalDate.class, "date (YYYY-MM-DD)"),
            Map.entry(LocalTime.class, "time (HH:MM)"),
            Map.entry(Instant.class, "date-time (RFC 3339)"),
            Map.entry(OffsetDateTime.class, "date-time (RFC 3339)"));

    private JsonTypes() {}

    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> nameOf((Enum<?>) constant))
                    .collect(Collectors.joining(" | "));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return NAMES.getOrDefault(type, "object");
    }

    /** Whether a value of the type is one text, number or boolean. */
    static boolean isScalar(Class<?> type) {
        return NAMES.containsKey(type);
    }

    /** A constant's name on the wire, in bodies and queries alike. */
    static String nameOf(Enum<?> constant) {
        try {
            JsonProperty given =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return given == null ? constant.name() : given.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum has a field for each constant", e);
        }
    }

    /** What stands for a value that could not be read; the request is refused anyway. */
    static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }
}
