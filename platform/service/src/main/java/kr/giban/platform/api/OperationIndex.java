package kr.giban.platform.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the Java method behind an operation of the document. */
final class OperationIndex {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final Map<String, Found> found = new HashMap<>();

    /** A method and the class that gives it its path; the two differ for inherited methods. */
    record Found(ClassInfo resource, MethodInfo method) {
        boolean inherited() {
            return !method.declaringClass().name().equals(resource.name());
        }

        Optional<AnnotationInstance> annotation(Class<?> type) {
            return Optional.ofNullable(method.declaredAnnotation(DotName.createSimple(type.getName())));
        }

        boolean has(Class<?> type) {
            return annotation(type).isPresent();
        }
    }

    OperationIndex(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS) {
                ClassInfo resource = path.target().asClass();
                for (ClassInfo at = resource; at != null; at = superOf(index, at)) {
                    at.methods().forEach(method -> add(resource, path.value().asString(), method));
                }
            }
        }
    }

    Optional<Found> find(String verb, String path) {
        return Optional.ofNullable(found.get(verb + " " + normal(path)));
    }

    private static ClassInfo superOf(IndexView index, ClassInfo type) {
        return type.superName() == null ? null : index.getClassByName(type.superName());
    }

    private void add(ClassInfo resource, String base, MethodInfo method) {
        for (String verb : VERBS) {
            if (method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb))) {
                AnnotationInstance path = method.declaredAnnotation(PATH);
                String full = base + "/" + (path == null ? "" : path.value().asString());
                found.putIfAbsent(verb + " " + normal(full), new Found(resource, method));
            }
        }
    }

    /** One slash between segments, none at the end, and no regular expressions in templates. */
    private static String normal(String path) {
        String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        String led = plain.startsWith("/") ? plain : "/" + plain;
        return led.length() > 1 && led.endsWith("/") ? led.substring(0, led.length() - 1) : led;
    }
}
