package kr.giban.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that comes twice where one value counts, since a guess which is meant would often be wrong; and
 * an empty one where a text is not what is asked for.
 */
public class QueryValues {
    private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        List<Fault> faults = known.computeIfAbsent(resource.getResourceMethod(), QueryParameter::of).stream()
                .flatMap(parameter -> faults(parameter, query.getOrDefault(parameter.name(), List.of())))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }

    private static Stream<Fault> faults(QueryParameter parameter, List<String> values) {
        String pointer = "query:" + parameter.name();
        if (parameter.single() && values.size() > 1) {
            return Stream.of(Fault.at(pointer, "repeated"));
        }
        if (!parameter.text() && values.contains("")) {
            String expected = JsonTypes.expected(parameter.type());
            return Stream.of(Fault.at(pointer, "wrong-type", Map.of("expected", expected)));
        }
        return Stream.empty();
    }
}
