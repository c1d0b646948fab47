package kr.giban.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of a JSON text by paths of names and places only, such as {@code errors[0].code}, as REST Assured would give them:
 * that of a list is the list of its elements' values, and what is not there is null.
 */
final class PlainPaths extends JsonPath {
    /** What {@link #find} gives for a path that leads elsewhere than into objects and lists. */
    static final Object UNKNOWN = new Object();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern STEP = Pattern.compile("([A-Za-z_]\\w*)|\\[(\\d+)]");
    private static final Pattern PLAIN =
            Pattern.compile("(?:%1$s)(?:\\.%2$s|\\[\\d+])*".formatted("[A-Za-z_]\\w*|\\[\\d+]", "[A-Za-z_]\\w*"));

    private final String text;
    private Object root;
    private boolean read;

    PlainPaths(String text) {
        super(text);
        this.text = text;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // As the caller wants it: that is how the method is meant.
    public <T> T get(String path) {
        Object found = find(path);
        return found == UNKNOWN ? super.get(path) : (T) found;
    }

    @Override
    public JsonPath setRootPath(String path) {
        return new JsonPath(text).setRootPath(path);
    }

    Object find(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return UNKNOWN;
        }
        Object found = root();
        Matcher step = STEP.matcher(path);
        while (step.find() && found != UNKNOWN && found != null) {
            found = step.group(1) == null ? at(found, Integer.parseInt(step.group(2))) : member(found, step.group(1));
        }
        return found;
    }

    private Object root() {
        if (!read) {
            try {
                root = withFloats(JSON.readValue(text, Object.class));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(text, e);
            }
            read = true;
        }
        return root;
    }

    private static Object at(Object list, int place) {
        if (list instanceof List<?> elements) {
            return place < elements.size() ? elements.get(place) : null;
        }
        return UNKNOWN;
    }

    private static Object member(Object of, String name) {
        if (of instanceof Map<?, ?> object) {
            return object.get(name);
        }
        if (!(of instanceof List<?> elements)) {
            return UNKNOWN;
        }
        List<Object> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (element != null) {
                Object value = member(element, name);
                if (value == UNKNOWN) {
                    return UNKNOWN;
                }
                values.add(value);
            }
        }
        return values;
    }

    /** Fractions are floats to REST Assured. */
    private static Object withFloats(Object value) {
        if (value instanceof BigDecimal fraction) {
            return fraction.floatValue();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(withFloats(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            object.forEach((name, member) -> copy.put(name, withFloats(member)));
            return copy;
        }
        return value;
    }
}
