package kr.giban.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import kr.giban.gateway.openapi.MergedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that this build has made, as the route table. */
class DocumentRoutesTest {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final MergedDocument document = MergedDocument.built(DocumentRoutesTest.class.getClassLoader());
    private final RouteTable routes = RouteReader.read(document, 1000, 2000);

    private Optional<Route> find(String path) {
        return RequestPath.of(path).flatMap(routes::find);
    }

    private static String filled(String template) {
        return template.replaceAll("\\{\\w+}", "0190a000-0000-7000-8000-000000000001");
    }

    @Test
    void every_operation_is_routed_to_who_serves_it_and_no_other_method_is() {
        document.openapi().path("paths").properties().forEach(path -> {
            Route route = find(filled(path.getKey())).orElseThrow();
            assertThat(route.template()).isEqualTo(path.getKey());
            assertThat(route.service()).isEqualTo(document.owners().get(path.getKey()));
            for (String method : METHODS) {
                String served = method.equals("head") ? "get" : method;
                assertThat(route.operation(method.toUpperCase(Locale.ROOT))
                                .map(Operation::id)
                                .orElse(""))
                        .as(method + " " + path.getKey())
                        .isEqualTo(
                                path.getValue().path(served).path("operationId").asText());
            }
        });
    }

    @Test
    void every_route_is_in_the_document() {
        assertThat(routes.routes().stream().map(Route::template))
                .containsExactlyInAnyOrderElementsOf(
                        () -> document.openapi().path("paths").fieldNames());
    }

    @Test
    void what_is_longer_or_shorter_than_a_path_of_the_document_is_routed_only_as_another_one() {
        TreeSet<String> templates = new TreeSet<>();
        document.openapi().path("paths").fieldNames().forEachRemaining(templates::add);
        List<String> beside = new ArrayList<>();
        for (String template : templates) {
            String path = filled(template);
            beside.add(path + "/no-such-part");
            beside.add(path.substring(0, path.lastIndexOf('/')));
            beside.add("/v2" + path.substring(3));
            beside.add("/internal" + path);
            beside.add(path.substring(3));
        }

        beside.forEach(path -> find(path)
                .ifPresent(route -> assertThat(filled(route.template()).replaceAll("0190a[^/.]*", "no-such-part"))
                        .as(path)
                        .isEqualTo(path.replaceAll("0190a[^/.]*", "no-such-part"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/no-such-thing",
                "/internal/tick",
                "/internal/feed",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/v1/../internal/tick",
                "/v1/%2e%2e/internal/tick",
                "/V1/equipment",
                "/v1/equipment/",
                "//v1/equipment"
            })
    void nothing_else_is_routed(String path) {
        assertThat(find(path)).isEmpty();
    }
}
