package kr.giban.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {
    private static PathTree<String> tree(String... templates) {
        PathTree<String> tree = new PathTree<>();
        for (String template : templates) {
            tree.add(template, template);
        }
        return tree;
    }

    private static String find(PathTree<String> tree, String path) {
        return RequestPath.of(path)
                .flatMap(tree::find)
                .map(PathTree.Match::value)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/hearings, /v1/hearings",
        "/v1/hearings.ics, /v1/hearings.ics",
        "/v1/hearings/17, /v1/hearings/{id}",
        "/v1/hearings/17.ics, /v1/hearings/{id}.ics",
        "/v1/hearings/.ics, /v1/hearings/{id}",
        "/v1/hearings/17.ics/agenda, /v1/hearings/{id}/agenda",
        "/v1/hearings/next, /v1/hearings/next",
        "/v1/hearings/n%65xt, /v1/hearings/next",
        "/v1/hearings/next/agenda, /v1/hearings/{id}/agenda",
        "/v1/hearings/17/agenda, /v1/hearings/{id}/agenda",
        "/v1/hearings/17/agenda/, ",
        "/v1/hearings/, ",
        "/v1/Hearings, ",
        "/v1, ",
        "/, ",
        "/internal/events, ",
    })
    void the_most_literal_template_that_fits_is_found(String path, String template) {
        PathTree<String> tree = tree(
                "/v1/hearings",
                "/v1/hearings.ics",
                "/v1/hearings/{id}",
                "/v1/hearings/{id}.ics",
                "/v1/hearings/next",
                "/v1/hearings/{id}/agenda");

        assertThat(find(tree, path)).isEqualTo(template);
    }

    @Test
    void parameters_are_given_decoded() {
        PathTree<String> tree = tree("/v1/centers/{centerId}/equipment/{assetNo}");

        Optional<PathTree.Match<String>> match = tree.find(
                RequestPath.of("/v1/centers/7/equipment/%EC%9E%A5%EB%B9%84%201").orElseThrow());

        assertThat(match.orElseThrow().parameters()).isEqualTo(Map.of("centerId", "7", "assetNo", "장비 1"));
    }

    @Test
    void a_slash_is_taken_where_the_template_says_so_and_nowhere_else() {
        PathTree<String> tree = tree("/v1/centers/{centerId}", "/v1/centers/{centerId}/equipment");
        tree.add("/v1/centers/{centerId}/equipment/{assetNo}", "item", Set.of("assetNo"));
        tree.add("/v1/centers/{centerId}/equipment/{assetNo}/notes", "notes");

        assertThat(RequestPath.of("/v1/centers/7/equipment/2015%2F003-1")
                        .flatMap(tree::find)
                        .orElseThrow()
                        .parameters())
                .isEqualTo(Map.of("centerId", "7", "assetNo", "2015/003-1"));
        assertThat(find(tree, "/v1/centers/7/equipment/2015%2F003-1/notes")).isNull();
        assertThat(find(tree, "/v1/centers/7%2Fequipment/2015%2F003-1")).isNull();
        assertThat(find(tree, "/v1/centers/7%2F8/equipment/A-1")).isNull();
        assertThat(find(tree, "/v1/centers%2F7")).isNull();
    }

    @Test
    void two_templates_that_differ_in_names_only_are_refused() {
        PathTree<String> tree = tree("/v1/a/{id}");

        assertThatThrownBy(() -> tree.add("/v1/a/{key}", "x")).hasMessageContaining("/v1/a/{key}");
    }

    @Test
    void a_segment_with_two_parameters_is_refused() {
        assertThatThrownBy(() -> tree("/v1/{a}-{b}")).hasMessageContaining("{a}-{b}");
    }
}
