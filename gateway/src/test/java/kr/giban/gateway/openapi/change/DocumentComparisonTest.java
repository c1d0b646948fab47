package kr.giban.gateway.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.gateway.openapi.Documents;
import kr.giban.gateway.openapi.MergedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentComparisonTest {
    private static final String DOCUMENT = """
            {openapi: '3.1.0', info: {title: 't', version: '1'}, paths: {
              '/v1/items': {
                get: {operationId: 'listItems', 'x-public': true, 'x-roles': [], security: [{}, {bearer: []}],
                  parameters: [{name: 'q', in: 'query', schema: {type: 'string', maxLength: 10}},
                               {name: 'sort', in: 'query', schema: {type: 'string', enum: ['name', 'age']}}],
                  responses: {
                    '200': {description: 'd', headers: {Link: {schema: {type: 'string'}}}, content: {
                      'application/json': {schema: {$ref: '#/components/schemas/Page'}}, 'text/csv': {}}},
                    '404': {description: 'd'}}},
                post: {operationId: 'createItem', 'x-roles': ['planner', 'operator'], 'x-max-body': 500, security: [{bearer: []}],
                  requestBody: {content: {'application/json': {schema: {$ref: '#/components/schemas/Item'}}}},
                  responses: {'201': {description: 'd', content: {'application/json': {schema: {$ref: '#/components/schemas/Item'}}}}}}},
              '/v1/items/{id}': {
                parameters: [{name: 'id', in: 'path', required: true, 'x-encoded-slash': true, schema: {type: 'string'}}],
                put: {operationId: 'putItem', 'x-roles': [], security: [{bearer: []}],
                  requestBody: {required: true, content: {'application/json': {schema: {$ref: '#/components/schemas/Content'}}}},
                  responses: {'200': {description: 'd'}}}}},
             components: {securitySchemes: {bearer: {type: 'http', scheme: 'bearer'}}, schemas: {
               Page: {type: 'object', required: ['items'], properties: {
                 items: {type: 'array', items: {$ref: '#/components/schemas/Row'}}, next: {type: ['string', 'null']}}},
               Row: {type: 'object', required: ['id'], properties: {
                 id: {type: 'string', format: 'uuid'}, state: {type: 'string', enum: ['NEW', 'OLD']},
                 parent: {anyOf: [{$ref: '#/components/schemas/Row'}, {type: 'null'}]},
                 site: {oneOf: [{$ref: '#/components/schemas/Site'}, {type: 'null'}]},
                 counts: {type: 'object', additionalProperties: {type: 'integer'}}}},
               Site: {type: 'object', properties: {city: {type: 'string'}}},
               Item: {type: 'object', properties: {name: {type: 'string'}}},
               Content: {type: 'object', required: ['name'], properties: {
                 name: {type: 'string', minLength: 1, maxLength: 100}, note: {type: ['string', 'null']},
                 age: {type: 'number', minimum: 0, exclusiveMaximum: 200}, kind: {type: 'string', enum: ['A', 'B']},
                 code: {type: 'string', pattern: 'a+'}, day: {type: 'string', format: 'date'},
                 tags: {type: 'array', maxItems: 5, items: {type: 'string'}},
                 owner: {anyOf: [{type: 'string'}, {type: 'integer'}]}, more: {type: 'object'}}}}},
             'x-problems': {gone: {status: 409}}}
            """;

    private static List<Change> changes(String from, String to) {
        String changed = DOCUMENT.replace(from, to);
        assertThat(changed).as("the change changes something").isNotEqualTo(DOCUMENT);
        return DocumentComparison.between(Documents.json(DOCUMENT), Documents.json(changed));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "get: {operationId: 'listItems'|head: {operationId: 'listItems'|GET /v1/items: operation removed",
                "/v1/items/{id}'|/v1/things/{id}'|PUT /v1/items/{id}: operation removed",
                "/v1/items/{id}'|/v1/items/{key}'|PUT /v1/items/{id}: parameters of the path are named /v1/items/{key}",
                "operationId: 'listItems'|operationId: 'items'|GET /v1/items: operationId was listItems, is items",
                "{name: 'q'|{name: 'query'|GET /v1/items, parameter q (query): removed",
                "{name: 'q', in: 'query'|{name: 'q', in: 'header'|GET /v1/items, parameter q (query): removed",
                "{name: 'q', in: 'query'|{name: 'q', required: true, in: 'query'|GET /v1/items, parameter q (query): now required",
                "parameters: [{name: 'q'|parameters: [{name: 'z', in: 'query', required: true}, {name: 'q'|GET /v1/items, parameter z (query): added, and required",
                "maxLength: 10}|maxLength: 9}|GET /v1/items, parameter q (query): maxLength was 10, is 9",
                "{type: 'string', maxLength: 10}|{type: 'integer'}|GET /v1/items, parameter q (query): type was string, is integer",
                "enum: ['name', 'age']|enum: ['name']|GET /v1/items, parameter sort (query): no longer takes \"age\"",
                "{name: 'sort'|{style: 'pipeDelimited', name: 'sort'|GET /v1/items, parameter sort (query): style differs",
                "'x-encoded-slash': true|'x-encoded-slash': false|PUT /v1/items/{id}, parameter id (path): no longer takes an encoded slash",
                "requestBody: {content|requestBody: {required: true, content|POST /v1/items, body: now required",
                "requestBody: {required: true, content: {'application/json'|requestBody: {required: true, content: {'text/csv'|PUT /v1/items/{id}, body: no longer application/json",
                "'x-max-body': 500|'x-max-body': 400|POST /v1/items: x-max-body was 500, is 400",
                "security: [{}, {bearer: []}]|security: [{bearer: []}]|GET /v1/items: now needs a token",
                "'x-roles': ['planner', 'operator']|'x-roles': ['planner']|POST /v1/items: no longer for the role operator",
                "'x-roles': [], security: [{bearer|'x-roles': ['planner'], security: [{bearer|PUT /v1/items/{id}: now only for [\"planner\"]",
                "'x-max-body': 500, security: [{bearer: []}]|'x-max-body': 500, security: [{key: []}]|POST /v1/items: no longer lets in by {\"bearer\":[]}",
                "operationId: 'putItem'|'x-tenancy': 'own-write', operationId: 'putItem'|PUT /v1/items/{id}: x-tenancy was none, is own-write",
                "scheme: 'bearer'|scheme: 'basic'|security scheme bearer: has another scheme",
                "'404': {description: 'd'}|'410': {description: 'd'}|GET /v1/items, answer 404: removed",
                "'201'|'202'|POST /v1/items, answer 201: removed",
                "'200': {description: 'd'}|'200': {description: 'd'}, '202': {description: 'd'}|PUT /v1/items/{id}, answer 202: added, a success that clients do not know",
                ", 'text/csv': {}|``|GET /v1/items, answer 200: no longer text/csv",
                "headers: {Link|headers: {Links|GET /v1/items, answer 200, header link: removed",
                "next: {type: ['string', 'null']}|following: {type: ['string', 'null']}|answers, Page.next: removed",
                "next: {type: ['string', 'null']}|next: {type: ['integer', 'null']}|answers, Page.next: type was null or string, is integer or null",
                "required: ['items']|required: []|answers, Page.items: no longer always there",
                "id: {type: 'string', format: 'uuid'}|id: {type: ['string', 'null'], format: 'uuid'}|answers, Row.id: type was string, is null or string",
                "id: {type: 'string', format: 'uuid'}|id: {type: 'string'}|answers, Row.id: format was \"uuid\", is not set",
                "enum: ['NEW', 'OLD']|enum: ['NEW', 'OLD', 'LOST']|answers, Row.state: may now be \"LOST\"",
                "enum: ['NEW', 'OLD']|title: 'x'|answers, Row.state: no longer one of [\"NEW\", \"OLD\"]",
                "additionalProperties: {type: 'integer'}|additionalProperties: {type: 'string'}|answers, Row.counts.*: type was integer, is string",
                "city: {|town: {|answers, Site.city: removed",
                "{$ref: '#/components/schemas/Site'}, {type: 'null'}|{$ref: '#/components/schemas/Site'}, {type: 'null'}, {type: 'string'}|answers, Row.site: a choice is new: {\"type\":\"string\"}",
                "required: ['name']|required: ['name', 'note']|requests, Content.note: now required",
                "required: ['name']|required: ['name', 'new']|requests, Content.new: now required",
                "note: {|remark: {|requests, Content.note: removed",
                "note: {type: ['string', 'null']}|note: {type: 'string'}|requests, Content.note: type was null or string, is string",
                "minLength: 1,|minLength: 2,|requests, Content.name: minLength was 1, is 2",
                "maxLength: 100|maxLength: 99|requests, Content.name: maxLength was 100, is 99",
                "type: 'number', minimum: 0|type: 'number', minimum: 1|requests, Content.age: minimum was 0, is 1",
                "exclusiveMaximum: 200|exclusiveMaximum: 199.5|requests, Content.age: exclusiveMaximum was 200, is 199.5",
                "{type: 'number',|{type: 'integer',|requests, Content.age: type was number, is integer",
                "enum: ['A', 'B']|enum: ['A']|requests, Content.kind: no longer takes \"B\"",
                "enum: ['A', 'B']|const: 'A'|requests, Content.kind: no longer takes \"B\"",
                "pattern: 'a+'|pattern: 'a*'|requests, Content.code: pattern was \"a+\", is \"a*\"",
                "format: 'date'|format: 'date-time'|requests, Content.day: format was \"date\", is \"date-time\"",
                "day: {type: 'string', format: 'date'}|day: {type: 'string', format: 'date', not: {}}|requests, Content.day: not was not set, is {}",
                "maxItems: 5|maxItems: 4|requests, Content.tags: maxItems was 5, is 4",
                "items: {type: 'string'}}|items: {type: 'integer'}}|requests, Content.tags[]: type was string, is integer",
                "anyOf: [{type: 'string'}, {type: 'integer'}]|anyOf: [{type: 'string'}]|requests, Content.owner: a choice is gone: {\"type\":\"integer\"}",
                "more: {type: 'object'}|more: {type: 'object', additionalProperties: false}|requests, Content.more: takes no other members any more",
                "more: {type: 'object'}|more: {allOf: [{type: 'object'}]}|requests, Content.more: allOf has other parts, which cannot be judged",
                "gone: {|lost: {|problem gone: removed",
                "status: 409|status: 422|problem gone: status was 409, is 422",
            })
    void finds_what_breaks_a_client(String from, String to, String expected) {
        assertThat(changes(from, to)).contains(new Change(true, expected));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parameters: [{name: 'q'|parameters: [{name: 'z', in: 'query'}, {name: 'q'|GET /v1/items, parameter z (query): added",
                "maxLength: 10}|maxLength: 20}|``",
                "{type: 'string', maxLength: 10}|{type: 'string'}|``",
                "enum: ['name', 'age']|enum: ['name', 'age', 'size']|GET /v1/items, parameter sort (query): also takes \"size\"",
                "'x-max-body': 500|'x-max-body': 600|``",
                "'x-max-body': 500, security: [{bearer: []}]|security: [{}, {bearer: []}]|``",
                "'x-roles': ['planner', 'operator']|'x-roles': ['planner', 'operator', 'auditor']|``",
                "'404': {description: 'd'}|'404': {description: 'd'}, '503': {description: 'd'}|GET /v1/items, answer 503: added",
                "'text/csv': {}|'text/csv': {}, 'text/calendar': {}|GET /v1/items, answer 200: also text/calendar",
                "description: 'd'|description: 'other words'|``",
                "id: {type: 'string', format: 'uuid'}|id: {type: 'string', format: 'uuid'}, code: {type: 'string'}|answers, Row.code: added",
                "next: {type: ['string', 'null']}|next: {type: 'string'}|``",
                "enum: ['NEW', 'OLD']|enum: ['NEW']|``",
                "required: ['items']|required: ['items', 'next']|``",
                "note: {type: ['string', 'null']}|note: {type: ['string', 'null', 'integer']}|``",
                "note: {type: ['string', 'null']}|note: {anyOf: [{type: 'string'}, {type: 'null'}]}|``",
                "anyOf: [{type: 'string'}, {type: 'integer'}]|type: ['string', 'integer', 'boolean']|``",
                "required: ['name']|required: []|``",
                "note: {|remark: {type: 'string'}, note: {|requests, Content.remark: added",
                "{type: 'number',|{title: 'any',|``",
                "more: {type: 'object'}|more: {type: 'object', additionalProperties: true}|``",
                "'x-problems': {|'x-problems': {new: {status: 400}, |``",
            })
    void lets_pass_what_breaks_none(String from, String to, String expected) {
        List<Change> changes = changes(from, to);

        assertThat(changes).noneMatch(Change::breaking);
        assertThat(changes.stream().map(Change::text).distinct().toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void components_that_are_only_renamed_are_the_same() {
        assertThat(changes("#/components/schemas/Site'", "#/components/schemas/Place'"))
                .anyMatch(Change::breaking);
        String renamed = DOCUMENT.replace("#/components/schemas/Site'", "#/components/schemas/Place'")
                .replace("Site: {", "Place: {");
        assertThat(DocumentComparison.between(Documents.json(DOCUMENT), Documents.json(renamed)))
                .isEmpty();
    }

    @Test
    void a_component_within_many_operations_is_told_once() {
        assertThat(changes("name: {type: 'string'}", "name: {type: 'integer'}"))
                .extracting(Change::text)
                .containsExactlyInAnyOrder(
                        "requests, Item.name: type was string, is integer",
                        "answers, Item.name: type was string, is integer");
    }

    /** A keyword that the comparison does not know may hold a reference whose target changes unseen. */
    @Test
    void the_built_document_uses_only_what_the_comparison_understands() {
        JsonNode built = MergedDocument.built(DocumentComparisonTest.class.getClassLoader())
                .openapi();
        Set<String> unknown = new TreeSet<>();
        built.at("/components/schemas").forEach(schema -> collect(schema, unknown));

        assertThat(unknown).isEmpty();
    }

    private static void collect(JsonNode schema, Set<String> unknown) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!keyword.equals("$ref") && !ValueComparison.knows(keyword)) {
                unknown.add(keyword);
            }
        });
        schema.path("properties").forEach(member -> collect(member, unknown));
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.has(part)) {
                collect(schema.path(part), unknown);
            }
        }
        for (String parts : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(parts).forEach(part -> collect(part, unknown));
        }
    }
}
