package kr.giban.gateway.route;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One path of the document.
 *
 * @param service who serves it
 * @param slashed its parameters that may hold slashes, which come encoded
 * @param operations by method, in capitals
 */
public record Route(String template, String service, Set<String> slashed, Map<String, Operation> operations) {
    public Route {
        slashed = Set.copyOf(slashed);
        operations = Map.copyOf(operations);
    }

    /** The operation of a method; HEAD is GET without the body. */
    public Optional<Operation> operation(String method) {
        Operation own = operations.get(method);
        return Optional.ofNullable(own == null && method.equals("HEAD") ? operations.get("GET") : own);
    }

    /** The value of the Allow header. */
    public String allow() {
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
