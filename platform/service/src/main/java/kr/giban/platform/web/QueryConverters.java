package kr.giban.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.TimeBounds;

/**
 * Reads values of query and path. One that does not fit, an empty one too, is 400 with its name in a query (JAX-RS itself
 * would say 404), and 404 in a path, as for any address that leads nowhere.
 */
@Provider
public class QueryConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Boolean.class, QueryConverters::bool),
            Map.entry(boolean.class, QueryConverters::bool),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(Instant.class, text -> OffsetDateTime.parse(text).toInstant()),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        if (reader == null) {
            return null;
        }
        String query = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        return new Converter<>(query, JsonTypes.expected(type), text -> (T) reader.apply(text));
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> JsonTypes.nameOf((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Object bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private record Converter<T>(String query, String expected, Function<String, T> reader)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            T value;
            try {
                value = reader.apply(text);
            } catch (RuntimeException e) {
                throw refusal("wrong-type", Map.of("expected", expected));
            }
            if (!TimeBounds.hold(value)) {
                throw refusal("out-of-range", Map.of("message", TimeBounds.TEXT));
            }
            return value;
        }

        private RuntimeException refusal(String code, Map<String, Object> parameters) {
            return query == null
                    ? new NotFoundException(ProblemException.notFound())
                    : new BadRequestException(ProblemException.of("invalid-request")
                            .withFault(Fault.at("query:" + query, code, parameters)));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
