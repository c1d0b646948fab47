package kr.giban.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Path templates and what stands behind them. Segment by segment from the left a literal wins over a parameter, and a
 * parameter with more literal text around it over one with less; a choice that leads nowhere is taken back.
 */
public final class PathTree<T> {
    private final Node<T> root = new Node<>();

    /** What was found, and the values of the parameters, decoded. */
    public record Match<T>(String template, T value, Map<String, String> parameters) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final List<Branch<T>> parameters = new ArrayList<>();
        private String path;
        private T value;
    }

    private record Branch<T>(SegmentTemplate template, Node<T> node) {}

    /** Two templates that differ in the names of their parameters only are the same one twice, which is refused. */
    public void add(String template, T value) {
        Node<T> node = root;
        for (String segment : template.substring(1).split("/", -1)) {
            node = child(node, SegmentTemplate.of(segment));
        }
        if (node.value != null) {
            throw new IllegalArgumentException("two routes for " + template);
        }
        node.path = template;
        node.value = value;
    }

    public Optional<Match<T>> find(RequestPath path) {
        Map<String, String> parameters = new HashMap<>();
        Node<T> node = find(root, path.segments(), 0, parameters);
        return node == null ? Optional.empty() : Optional.of(new Match<>(node.path, node.value, parameters));
    }

    private static <T> Node<T> child(Node<T> node, SegmentTemplate template) {
        if (template.isLiteral()) {
            return node.literals.computeIfAbsent(template.prefix(), x -> new Node<>());
        }
        for (Branch<T> branch : node.parameters) {
            if (branch.template.prefix().equals(template.prefix())
                    && branch.template.suffix().equals(template.suffix())) {
                return branch.node;
            }
        }
        Branch<T> made = new Branch<>(template, new Node<>());
        node.parameters.add(made);
        node.parameters.sort(Comparator.comparingInt((Branch<T> branch) -> branch.template.weight())
                .reversed());
        return made.node;
    }

    private static <T> Node<T> find(Node<T> node, List<String> segments, int at, Map<String, String> parameters) {
        if (at == segments.size()) {
            return node.value == null ? null : node;
        }
        String segment = segments.get(at);
        Node<T> literal = node.literals.get(segment);
        Node<T> found = literal == null ? null : find(literal, segments, at + 1, parameters);
        if (found != null) {
            return found;
        }
        for (Branch<T> branch : node.parameters) {
            if (branch.template.matches(segment)) {
                found = find(branch.node, segments, at + 1, parameters);
                if (found != null) {
                    parameters.put(branch.template.parameter(), branch.template.value(segment));
                    return found;
                }
            }
        }
        return null;
    }
}
