package kr.giban.platform.web;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.giban.platform.problem.Fault;

/**
 * Finds lists that are longer than their {@link Size} allows. Such a list is told as one fault, and before the validator:
 * that one would tell of each element, and takes longer for each the longer the list is.
 */
final class ListSizes {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return !type.isRecord()
                    ? List.of()
                    : Arrays.stream(type.getRecordComponents())
                            .filter(ListSizes::mayHoldLists)
                            .map(Part::of)
                            .toList();
        }
    };

    /** A component of a record that is a list or may hold some. */
    private record Part(String name, Method accessor, Size size) {
        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(component.getName(), accessor, accessor.getAnnotation(Size.class));
        }

        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record gives its components", e);
            }
        }
    }

    private ListSizes() {}

    static List<Fault> faults(Object body) {
        return body == null ? List.of() : of(body, "").toList();
    }

    private static boolean mayHoldLists(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || component.getType().isRecord();
    }

    private static Stream<Fault> of(Object owner, String pointer) {
        return PARTS.get(owner.getClass()).stream()
                .flatMap(part -> of(part.of(owner), part.size(), pointer + "/" + part.name()));
    }

    private static Stream<Fault> of(Object value, Size size, String pointer) {
        if (!(value instanceof List<?> list)) {
            return value == null ? Stream.empty() : of(value, pointer);
        }
        if (size != null && list.size() > size.max()) {
            return Stream.of(Fault.at(pointer, "wrong-size", Map.of("min", size.min(), "max", size.max())));
        }
        return Stream.iterate(0, index -> index < list.size(), index -> index + 1)
                .filter(index -> list.get(index) != null)
                .flatMap(index -> of(list.get(index), pointer + "/" + index));
    }
}
