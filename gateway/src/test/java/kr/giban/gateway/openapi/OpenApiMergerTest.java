package kr.giban.gateway.openapi;

import static kr.giban.gateway.openapi.Documents.answering;
import static kr.giban.gateway.openapi.Documents.document;
import static kr.giban.gateway.openapi.Documents.json;
import static kr.giban.gateway.openapi.Documents.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {
    private static final String ANSWER = "/responses/200/content/application~1json/schema/$ref";

    @Test
    void equal_components_become_one_whatever_the_order_of_their_members() {
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", "{Item: {type: 'object', description: 'x'}}"),
                        answering("beta", "/v1/b", "Item", "{Item: {description: 'x', type: 'object'}}"))
                .openapi();

        assertThat(merged.at("/components/schemas").properties()).hasSize(1);
        assertThat(merged.at("/paths/~1v1~1b/get" + ANSWER).asText()).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void different_components_of_one_name_are_renamed_with_their_references() {
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", "{Item: {type: 'object'}}"),
                        answering("beta", "/v1/b", "Item", "{Item: {type: 'string'}}"))
                .openapi();

        assertThat(merged.at("/paths/~1v1~1a/get" + ANSWER).asText()).isEqualTo("#/components/schemas/Item");
        assertThat(merged.at("/paths/~1v1~1b/get" + ANSWER).asText()).isEqualTo("#/components/schemas/BetaItem");
        assertThat(merged.at("/components/schemas/BetaItem/type").asText()).isEqualTo("string");
    }

    @Test
    void the_one_that_most_services_mean_keeps_the_name() {
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", "{Item: {type: 'integer'}}"),
                        answering("beta", "/v1/b", "Item", "{Item: {type: 'string'}}"),
                        answering("gamma", "/v1/c", "Item", "{Item: {type: 'string'}}"))
                .openapi();

        assertThat(merged.at("/components/schemas/Item/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/AlphaItem/type").asText()).isEqualTo("integer");
    }

    @Test
    void components_that_read_the_same_but_lead_to_different_ones_are_different() {
        String page = "Page: {type: 'array', items: {$ref: '#/components/schemas/Row'}}";
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Page", "{%s, Row: {type: 'integer'}}".formatted(page)),
                        answering("beta", "/v1/b", "Page", "{%s, Row: {type: 'string'}}".formatted(page)))
                .openapi();

        assertThat(merged.at("/components/schemas/BetaPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/BetaRow");
        assertThat(merged.at("/components/schemas/Page/items/$ref").asText()).isEqualTo("#/components/schemas/Row");
    }

    @Test
    void components_that_refer_to_themselves_in_a_circle_are_still_found_equal() {
        String circle = "{A: {properties: {b: {$ref: '#/components/schemas/B'}}},"
                + " B: {properties: {a: {$ref: '#/components/schemas/A'}}}}";
        ObjectNode merged = merge(answering("alpha", "/v1/a", "A", circle), answering("beta", "/v1/b", "A", circle))
                .openapi();

        assertThat(merged.at("/components/schemas").properties()).hasSize(2);
    }

    @Test
    void a_new_name_that_is_taken_is_not_taken_twice() {
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", "{Item: {type: 'object'}}"),
                        answering("beta", "/v1/b", "Item", "{Item: {type: 'string'}, BetaItem: {type: 'integer'}}"))
                .openapi();

        assertThat(merged.at("/paths/~1v1~1b/get" + ANSWER).asText()).isEqualTo("#/components/schemas/BetaItem2");
        assertThat(merged.at("/components/schemas/BetaItem/type").asText()).isEqualTo("integer");
    }

    @Test
    void references_of_every_kind_of_component_are_rewritten() {
        String text = """
                {paths: {'/v1/%1$s': {
                  parameters: [{$ref: '#/components/parameters/P'}],
                  post: {operationId: '%1$s', requestBody: {$ref: '#/components/requestBodies/B'}, responses: {
                    '200': {$ref: '#/components/responses/R'},
                    '201': {description: 'd', headers: {h: {$ref: '#/components/headers/H'}},
                            links: {l: {$ref: '#/components/links/L'}},
                            content: {'application/json': {examples: {e: {$ref: '#/components/examples/E'}}}}}}}}},
                 components: {
                  parameters: {P: {name: '%1$s', in: 'query'}},
                  requestBodies: {B: {description: '%1$s', content: {}}},
                  responses: {R: {description: '%1$s'}},
                  headers: {H: {description: '%1$s'}},
                  links: {L: {operationId: '%1$s'}},
                  examples: {E: {value: '%1$s'}}}}
                """;
        ObjectNode merged = merge(document("alpha", text.formatted("alpha")), document("beta", text.formatted("beta")))
                .openapi();

        assertThat(merged.at("/paths/~1v1~1alpha").toString()).doesNotContain("Beta");
        assertThat(merged.at("/paths/~1v1~1beta").toString())
                .contains(
                        "#/components/parameters/BetaP",
                        "#/components/requestBodies/BetaB",
                        "#/components/responses/BetaR",
                        "#/components/headers/BetaH",
                        "#/components/links/BetaL",
                        "#/components/examples/BetaE");
    }

    @Test
    void references_into_a_component_follow_it() {
        String schemas = "{Item: {type: '%s', properties: {id: {type: 'string'}}},"
                + " Use: {properties: {id: {$ref: '#/components/schemas/Item/properties/id'}}}}";
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", schemas.formatted("object")),
                        answering("beta", "/v1/b", "Item", schemas.formatted("string")))
                .openapi();

        assertThat(merged.at("/components/schemas/BetaUse/properties/id/$ref").asText())
                .isEqualTo("#/components/schemas/BetaItem/properties/id");
    }

    @Test
    void discriminators_keep_their_values_and_find_the_renamed_schemas() {
        String schemas = """
                {Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
                       discriminator: {propertyName: 'kind', mapping: {dog: 'Dog'}}},
                 Cat: {type: 'object', title: '%1$s'}, Dog: {type: 'object', title: '%1$s'}}
                """;
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Pet", schemas.formatted("a")),
                        answering("beta", "/v1/b", "Pet", schemas.formatted("b")))
                .openapi();

        assertThat(merged.at("/components/schemas/BetaPet/discriminator/mapping"))
                .isEqualTo(json("{dog: '#/components/schemas/BetaDog', Cat: '#/components/schemas/BetaCat'}"));
    }

    @Test
    void what_only_looks_like_a_reference_stays_as_it_is() {
        String schemas = """
                {Item: {type: '%s',
                  properties: {
                    $ref: {type: 'string'},
                    example: {$ref: '#/components/schemas/Other'},
                    properties: {$ref: '#/components/schemas/Other'},
                    default: {type: 'object', default: {$ref: '#/components/schemas/Other'}}},
                  examples: [{$ref: '#/components/schemas/Other'}]},
                 Other: {title: '%1$s'}}
                """;
        ObjectNode merged = merge(
                        answering("alpha", "/v1/a", "Item", schemas.formatted("object")),
                        answering("beta", "/v1/b", "Item", schemas.formatted("string")))
                .openapi();

        var item = merged.at("/components/schemas/BetaItem");
        assertThat(item.at("/properties/$ref/type").asText()).isEqualTo("string");
        assertThat(item.at("/properties/example/$ref").asText()).isEqualTo("#/components/schemas/BetaOther");
        assertThat(item.at("/properties/properties/$ref").asText()).isEqualTo("#/components/schemas/BetaOther");
        assertThat(item.at("/properties/default/default/$ref").asText()).isEqualTo("#/components/schemas/Other");
        assertThat(item.at("/examples/0/$ref").asText()).isEqualTo("#/components/schemas/Other");
    }

    @Test
    void the_hosts_and_schemes_of_the_services_are_not_shown() {
        ServiceDocument alpha = document("alpha", """
                {servers: [{url: 'http://inner:8081'}],
                 paths: {'/v1/a': {servers: [{url: 'http://inner:8081'}],
                   get: {operationId: 'a', 'x-public': true, security: [{key: []}], servers: [{url: 'http://inner:8081'}],
                         responses: {'200': {description: 'd', links: {l: {operationId: 'a', server: {url: 'http://inner'}}}}}},
                   put: {operationId: 'b', security: [{key: ['x']}], responses: {'200': {description: 'd'}}}}},
                 components: {securitySchemes: {key: {type: 'apiKey', in: 'header', name: 'K'}}}}
                """);

        ObjectNode merged = merge(alpha).openapi();

        assertThat(merged.toString()).doesNotContain("inner", "apiKey");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(merged.at("/paths/~1v1~1a/get/security").toString()).isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(merged.at("/paths/~1v1~1a/put/security").toString()).isEqualTo("[{\"bearer\":[]}]");
    }

    @Test
    void hosts_are_not_shown_from_within_components_either() {
        ServiceDocument alpha = document("alpha", """
                {paths: {'/v1/a': {get: {operationId: 'a', responses: {'200': {$ref: '#/components/responses/R'}},
                   callbacks: {c: {'{$request.body#/url}': {servers: [{url: 'http://inner'}], post: {responses: {}, servers: [{url: 'http://inner'}]}}}}}}},
                 components: {
                   responses: {R: {description: 'd', links: {l: {$ref: '#/components/links/L'}}}},
                   links: {L: {operationId: 'a', server: {url: 'http://inner'}}},
                   pathItems: {P: {servers: [{url: 'http://inner'}]}},
                   schemas: {S: {type: 'object', properties: {server: {type: 'string'}, servers: {type: 'array'}}}}}}
                """);

        ObjectNode merged = merge(alpha).openapi();

        assertThat(merged.toString()).doesNotContain("inner");
        assertThat(merged.at("/components/schemas/S/properties").fieldNames())
                .toIterable()
                .containsExactly("server", "servers");
    }

    @Test
    void references_of_callbacks_and_path_items_are_rewritten() {
        String text = """
                {paths: {'/v1/%1$s': {post: {operationId: '%1$s', responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}},
                 components: {
                   callbacks: {C: {'{$request.body#/url}': {$ref: '#/components/pathItems/I'}}},
                   pathItems: {I: {post: {responses: {'200': {$ref: '#/components/responses/R'}}}}},
                   responses: {R: {description: '%1$s'}}}}
                """;
        ObjectNode merged = merge(document("alpha", text.formatted("alpha")), document("beta", text.formatted("beta")))
                .openapi();

        assertThat(merged.at("/paths/~1v1~1beta").toString()).contains("#/components/callbacks/BetaC");
        assertThat(merged.at("/components/callbacks/BetaC").toString()).contains("#/components/pathItems/BetaI");
        assertThat(merged.at("/components/pathItems/BetaI").toString()).contains("#/components/responses/BetaR");
    }

    @Test
    void what_the_gateway_answers_is_added_by_reference_where_the_service_has_not_described_it() {
        ObjectNode base = Documents.base();
        base.withObject("/components").setAll(json("""
                {schemas: {Problem: {type: 'object'}},
                 headers: {Left: {'x-of': 'every', schema: {type: 'string'}}},
                 responses: {
                   Bad: {'x-status': '400', 'x-of': 'every', description: 'bad', content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}}},
                   No: {'x-status': '403', 'x-of': 'secured', description: 'no'},
                   Big: {'x-status': '413', 'x-of': 'body', description: 'big'},
                   Odd: {'x-status': '409', 'x-of': 'none', description: 'odd'}}}
                """));
        ServiceDocument alpha = document("alpha", """
                {paths: {'/v1/a': {
                  get: {operationId: 'open', 'x-public': true, responses: {'200': {description: 'd'}, '400': {description: 'bad',
                    content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}}}}},
                  put: {operationId: 'closed', requestBody: {content: {}}, responses: {'400': {description: 'its own words',
                    content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}}}, '409': {description: 'bare'}}}}},
                 components: {schemas: {Problem: {type: 'object'}}}}
                """);

        ObjectNode merged =
                new OpenApiMerger(base, json("{}")).merge(List.of(alpha)).openapi();

        assertThat(merged.at("/paths/~1v1~1a/get/responses")).isEqualTo(json("""
                        {'200': {description: 'd', headers: {Left: {$ref: '#/components/headers/Left'}}},
                         '400': {$ref: '#/components/responses/Bad'}}
                        """));
        assertThat(merged.at("/paths/~1v1~1a/put/responses").fieldNames())
                .toIterable()
                .containsExactly("400", "403", "409", "413");
        assertThat(merged.at("/paths/~1v1~1a/put/responses/400/description").asText())
                .isEqualTo("its own words");
        assertThat(merged.at("/paths/~1v1~1a/put/responses/409/$ref").asText()).isEqualTo("#/components/responses/Odd");
        assertThat(merged.path("components").toString()).doesNotContain("x-of", "x-status");
        assertThat(merged.at("/components/schemas").properties()).hasSize(1);
    }

    @Test
    void places_that_tests_fill_are_filled_for_readers() {
        ObjectNode base = Documents.base();
        base.set("x-placeholders", json("{id: '1', 'make.id': '2'}"));
        String text = """
                {paths: {'/v1/a': {
                  put: {operationId: 'make', requestBody: {content: {'application/json': {example: {a: ['${id}'], b: 'x ${id}'}}}}, responses: {}},
                  post: {operationId: 'take', requestBody: {content: {'application/json': {example: '${id} ${other}'}}}, responses: {}}}}}
                """;

        ObjectNode merged = new OpenApiMerger(base, json("{}"))
                .merge(List.of(document("alpha", text)))
                .openapi();

        String example = "/requestBody/content/application~1json/example";
        assertThat(merged.at("/paths/~1v1~1a/put" + example)).isEqualTo(json("{a: ['2'], b: 'x 2'}"));
        assertThat(merged.at("/paths/~1v1~1a/post" + example).asText()).isEqualTo("1 ${other}");
        assertThat(merged.has("x-placeholders")).isFalse();
    }

    @Test
    void the_owners_of_the_paths_are_kept_beside_the_document() {
        MergedDocument merged = merge(
                answering("alpha", "/v1/a", "Item", "{Item: {}}"), answering("beta", "/v1/b", "Item", "{Item: {}}"));

        assertThat(merged.owners()).containsEntry("/v1/a", "alpha").containsEntry("/v1/b", "beta");
    }

    @Test
    void the_order_of_paths_and_methods_does_not_depend_on_the_services() {
        String paths = "{paths: {'/v1/z': {put: {operationId: 'z2', responses: {}}, get: {operationId: 'z1',"
                + " responses: {}}}, '/v1/a': {get: {operationId: 'a', responses: {}}}}}";

        ObjectNode merged = merge(document("alpha", paths)).openapi();

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/v1/a", "/v1/z");
        assertThat(merged.at("/paths/~1v1~1z").fieldNames()).toIterable().containsExactly("get", "put");
    }

    @Test
    void tags_and_problems_are_joined() {
        ServiceDocument alpha =
                document("alpha", "{tags: [{name: 'b'}], 'x-problems': {p: {status: 409}, q: {status: 1}}}");
        ServiceDocument beta = document("beta", "{tags: [{name: 'a'}, {name: 'b'}], 'x-problems': {p: {status: 409}}}");

        ObjectNode merged = new OpenApiMerger(Documents.base(), json("{own: {status: 502}}"))
                .merge(List.of(alpha, beta))
                .openapi();

        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("a", "b");
        assertThat(merged.path("x-problems").fieldNames()).toIterable().containsExactly("own", "p", "q");
    }

    @Test
    void the_members_of_a_problem_stand_in_one_order_whatever_that_of_the_service() {
        ServiceDocument one = document("alpha", "{'x-problems': {p: {help: {ko: 'h'}, status: 409}}}");
        ServiceDocument other = document("alpha", "{'x-problems': {p: {status: 409, help: {ko: 'h'}}}}");

        String problems = merge(one).openapi().path("x-problems").toString();
        String again = merge(other).openapi().path("x-problems").toString();

        assertThat(problems).isEqualTo(again).startsWith("{\"p\":{\"status\":409");
    }

    @Test
    void a_tag_that_services_use_is_described_by_the_base() {
        ObjectNode base = Documents.base();
        base.set(
                "tags",
                json("{t: [{name: 'a', description: 'A'}, {name: 'unused', description: 'U'}]}")
                        .path("t"));

        ObjectNode merged = new OpenApiMerger(base, json("{}"))
                .merge(List.of(document("alpha", "{tags: [{name: 'b', description: 'B'}, {name: 'a'}]}")))
                .openapi();

        assertThat(merged.path("tags").toString())
                .isEqualTo("[{\"name\":\"a\",\"description\":\"A\"},{\"name\":\"b\",\"description\":\"B\"}]");
    }

    @Test
    void one_problem_code_with_two_meanings_is_refused() {
        assertThatThrownBy(() -> merge(
                        document("alpha", "{'x-problems': {p: {status: 409}}}"),
                        document("beta", "{'x-problems': {p: {status: 422}}}")))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContainingAll("p", "alpha", "beta");
    }

    @Test
    void a_path_that_two_services_claim_is_refused_even_with_other_parameter_names() {
        assertThatThrownBy(() -> merge(
                        answering("alpha", "/v1/a/{id}", "I", "{I: {}}"),
                        answering("beta", "/v1/a/{key}", "I", "{I: {}}")))
                .isInstanceOf(MergeFailure.class)
                .hasMessage("path /v1/a/{key} is claimed by both alpha and beta");
    }

    @Test
    void an_operation_id_that_two_services_claim_is_refused() {
        String paths = "{paths: {'/v1/%s': {get: {operationId: 'list', responses: {}}}}}";

        assertThatThrownBy(() -> merge(document("alpha", paths.formatted("a")), document("beta", paths.formatted("b"))))
                .isInstanceOf(MergeFailure.class)
                .hasMessage("operationId list is claimed by both alpha and beta");
    }

    @Test
    void a_reference_to_nothing_or_to_elsewhere_is_refused() {
        assertThatThrownBy(() -> merge(answering("alpha", "/v1/a", "Gone", "{}")))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContainingAll("alpha", "#/components/schemas/Gone");
        assertThatThrownBy(() -> merge(answering("alpha", "/v1/a", "A", "{A: {$ref: 'http://inner/x.json#/A'}}")))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContaining("http://inner/x.json#/A");
    }

    @Test
    void internal_paths_and_older_documents_are_refused() {
        assertThatThrownBy(() -> answering("alpha", "/internal/tick", "A", "{A: {}}"))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContainingAll("alpha", "/internal/tick");
        assertThatThrownBy(() -> new ServiceDocument("alpha", json("{openapi: '3.0.3'}")))
                .isInstanceOf(MergeFailure.class)
                .hasMessageContaining("3.0.3");
    }
}
