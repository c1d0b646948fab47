package kr.giban.platform.web;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;

/** Where in a request a parameter of a resource's method is read from: the one that no annotation names is the body. */
final class ParameterPlace {
    private static final Map<Class<? extends Annotation>, String> PREFIXES = Map.of(
            QueryParam.class, "query:",
            BeanParam.class, "query:",
            PathParam.class, "path:",
            HeaderParam.class, "header:");

    private ParameterPlace() {}

    /** The beginning of a pointer; empty for the body. */
    static String of(Class<?> resource, Path.MethodNode node, int parameter) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        // The class may be a generated one, whose methods do not repeat the annotations.
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            String prefix = prefix(type, node.getName(), types, parameter);
            if (!prefix.isEmpty()) {
                return prefix;
            }
        }
        return "";
    }

    private static String prefix(Class<?> type, String name, Class<?>[] types, int parameter) {
        try {
            Method method = type.getDeclaredMethod(name, types);
            for (Annotation annotation : method.getParameterAnnotations()[parameter]) {
                String prefix = PREFIXES.get(annotation.annotationType());
                if (prefix != null) {
                    return prefix;
                }
            }
        } catch (NoSuchMethodException inherited) {
            return "";
        }
        return "";
    }
}
