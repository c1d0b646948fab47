package kr.giban.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Documents of services, written short. */
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Documents() {}

    /** JSON with single quotes and bare names. */
    public static ObjectNode json(String text) {
        try {
            return JSON.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ServiceDocument document(String service, String text) {
        ObjectNode root = json(text);
        root.put("openapi", "3.1.0");
        root.set("info", json("{title: 'x', version: '1'}"));
        return new ServiceDocument(service, root);
    }

    /** One path with a GET that answers with a component, and the components. */
    public static ServiceDocument answering(String service, String path, String schema, String schemas) {
        return document(service, """
                {paths: {'%s': {get: {operationId: '%s', summary: 's', 'x-roles': ['planner'], responses: {'200': {
                  description: 'd', content: {'application/json': {schema: {$ref: '#/components/schemas/%s'}}}}}}}},
                 components: {schemas: %s}}
                """.formatted(path, service + path.replaceAll("\\W", ""), schema, schemas));
    }

    public static MergedDocument merge(ServiceDocument... documents) {
        return new OpenApiMerger(base(), json("{}")).merge(List.of(documents));
    }

    public static ObjectNode base() {
        return json("""
                {openapi: '3.1.0', info: {title: 'Giban', version: '1'}, servers: [{url: '/'}],
                 components: {securitySchemes: {bearer: {type: 'http', scheme: 'bearer'}}}}
                """);
    }
}
