package kr.giban.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not have, since a filter that is misspelled would give what nobody asked
 * for; one that comes twice where one value counts, since a guess which is meant would often be wrong; and an empty one, but
 * for a free text.
 */
public class QueryValues {
    private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        List<QueryParameter> parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryParameter::of);
        Set<String> names = parameters.stream().map(QueryParameter::name).collect(Collectors.toSet());
        List<Fault> faults = Stream.concat(
                        query.keySet().stream()
                                .filter(name -> !names.contains(name))
                                .map(QueryValues::unknown),
                        parameters.stream().flatMap(one -> faults(one, query.getOrDefault(one.name(), List.of()))))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }

    private static Fault unknown(String name) {
        return Fault.at("query:" + name, "unknown-parameter", Map.of("parameter", name));
    }

    private static Stream<Fault> faults(QueryParameter parameter, List<String> values) {
        String pointer = "query:" + parameter.name();
        if (parameter.single() && values.size() > 1) {
            return Stream.of(Fault.at(pointer, "repeated"));
        }
        if (!parameter.emptyIsNone() && values.contains("")) {
            return Stream.of(missing(pointer, parameter.type()));
        }
        return Stream.empty();
    }

    private static Fault missing(String pointer, Class<?> type) {
        return type == String.class
                ? Fault.at(pointer, "required")
                : Fault.at(pointer, "wrong-type", Map.of("expected", JsonTypes.expected(type)));
    }
}
