package kr.giban.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;

/** Bean Validation's findings as faults with pointers into the body. */
public final class Violations {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"));

    private Violations() {}

    public static List<Fault> faults(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = CODES.getOrDefault(name, name.equals("Pattern") ? "invalid-value" : ownCode(violation));
        Map<String, Object> parameters = new LinkedHashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((key, value) -> {
            if (value instanceof Number) {
                parameters.put(key, value);
            }
        });
        if (!code.equals("required") && !code.equals(violation.getMessage())) {
            parameters.put("message", violation.getMessage());
        }
        return Fault.at(pointer(violation), code, parameters);
    }

    /** A constraint of ours names its code as its message. */
    private static String ownCode(ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        return message.matches("[a-z][a-z0-9-]+") ? message : "invalid-value";
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Path.MethodNode method = null;
        Path.ParameterNode parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.as(Path.ParameterNode.class);
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        String prefix = method == null || parameter == null
                ? ""
                : ParameterPlace.of(violation.getRootBeanClass(), method, parameter.getParameterIndex());
        if (prefix.isEmpty()) {
            return pointer.toString();
        }
        return prefix + (pointer.isEmpty() ? parameter.getName() : pointer.substring(1));
    }
}
