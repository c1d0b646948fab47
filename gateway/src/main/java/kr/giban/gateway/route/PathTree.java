package kr.giban.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Path templates and what stands behind them. Segment by segment from the left a literal wins over a parameter, and a
 * parameter with more literal text around it over one with less; a choice that leads nowhere is taken back. A slash within
 * a segment fits only where the template says so.
 */
public final class PathTree<T> {
    private final Node<T> root = new Node<>();

    /** What was found, and the values of the parameters, decoded. */
    public record Match<T>(String template, T value, Map<String, String> parameters) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final List<Branch<T>> parameters = new ArrayList<>();
        private final Set<Integer> slashed = new HashSet<>();
        private String path;
        private T value;
    }

    private record Branch<T>(SegmentTemplate template, Node<T> node) {}

    /** Two templates that differ in the names of their parameters only are the same one twice, which is refused. */
    public void add(String template, T value) {
        add(template, value, Set.of());
    }

    /**
     * As {@link #add(String, Object)}.
     *
     * @param slashed the parameters whose value may hold slashes, which come encoded
     */
    public void add(String template, T value, Set<String> slashed) {
        Node<T> node = root;
        Set<Integer> places = new HashSet<>();
        String[] segments = template.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            SegmentTemplate segment = SegmentTemplate.of(segments[i]);
            node = child(node, segment);
            if (!segment.isLiteral() && slashed.contains(segment.parameter())) {
                places.add(i);
            }
        }
        if (node.value != null) {
            throw new IllegalArgumentException("two routes for " + template);
        }
        node.path = template;
        node.value = value;
        node.slashed.addAll(places);
    }

    public Optional<Match<T>> find(RequestPath path) {
        Map<String, String> parameters = new HashMap<>();
        Node<T> node = find(root, path.segments(), 0, parameters);
        return node == null ? Optional.empty() : Optional.of(new Match<>(node.path, node.value, parameters));
    }

    private static <T> boolean slashesFit(Node<T> node, List<String> segments) {
        for (int at = 0; at < segments.size(); at++) {
            if (segments.get(at).indexOf('/') >= 0 && !node.slashed.contains(at)) {
                return false;
            }
        }
        return true;
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
            return node.value == null || !slashesFit(node, segments) ? null : node;
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
