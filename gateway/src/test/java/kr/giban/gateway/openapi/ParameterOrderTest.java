package kr.giban.gateway.openapi;

import static kr.giban.gateway.openapi.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ParameterOrderTest {

    @Test
    void what_stands_in_the_path_comes_first_and_in_its_order() {
        ObjectNode operation = json("""
                {parameters: [{in: 'query', name: 'q'}, {in: 'path', name: 'assetNo'}, {in: 'header', name: 'If-Match'},
                {in: 'path', name: 'centerId'}, {in: 'query', name: 'centerId'}]}""");

        ParameterOrder.apply("/v1/centers/{centerId}/equipment/{assetNo}", operation);

        assertThat(operation.path("parameters"))
                .extracting(parameter -> parameter.path("in").asText() + " "
                        + parameter.path("name").asText())
                .containsExactly("path centerId", "path assetNo", "query q", "header If-Match", "query centerId");
    }

    @Test
    void an_operation_without_parameters_gets_none() {
        ObjectNode operation = json("{operationId: 'list'}");

        ParameterOrder.apply("/v1/centers", operation);

        assertThat(operation).isEqualTo(json("{operationId: 'list'}"));
    }
}
