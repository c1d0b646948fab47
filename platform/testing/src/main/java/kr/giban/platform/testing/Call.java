package kr.giban.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One call of an operation: the sample's, with single things changed to make it wrong. */
public final class Call {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A client of its own for each of thousands of calls would take longer than most calls. */
    private static final RestAssuredConfig ONE_CLIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance());

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final ApiOperation operation;
    private final Sample sample;
    private final String requestId = UUID.randomUUID().toString();
    private String token;
    private String etag;
    private String key = UUID.randomUUID().toString();
    private String body;
    private String contentType = "application/json";
    private String accept;
    private String rawQuery;
    private boolean bare;
    private UnaryOperator<String> path = UnaryOperator.identity();

    public Call(ApiOperation operation, Sample sample) {
        this.operation = operation;
        this.sample = sample;
        this.token = sample.token();
        this.etag = sample.etag();
        this.body = operation.hasJsonBody() ? text(exampleBody()) : null;
    }

    Call token(String other) {
        this.token = other;
        return this;
    }

    Call etag(String other) {
        this.etag = other;
        return this;
    }

    Call key(String other) {
        this.key = other;
        return this;
    }

    Call body(String other) {
        this.body = other;
        return this;
    }

    Call contentType(String other) {
        this.contentType = other;
        return this;
    }

    /** A body in place of what the sample would add. */
    Call bare(String type, String other) {
        this.bare = true;
        this.contentType = type;
        this.body = other;
        return this;
    }

    /** A query as it goes over the wire, in place of the sample's. */
    Call rawQuery(String other) {
        this.rawQuery = other;
        return this;
    }

    public Call accept(String other) {
        this.accept = other;
        return this;
    }

    Call path(UnaryOperator<String> other) {
        this.path = other;
        return this;
    }

    boolean needsBody() {
        return operation.isPatch()
                || operation.node().path("requestBody").path("required").asBoolean();
    }

    String key() {
        return key;
    }

    String requestId() {
        return requestId;
    }

    /** The valid body: the sample's own, or the document's example with its placeholders filled. */
    JsonNode exampleBody() {
        if (sample.body() != null) {
            return JSON.valueToTree(sample.body());
        }
        String example = operation.example().toString();
        for (Map.Entry<String, String> placeholder : sample.placeholders().entrySet()) {
            example = example.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        try {
            JsonNode body = JSON.readTree(example);
            sample.members().forEach((name, value) -> ((ObjectNode) body).put(name, value));
            return body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String filledPath() {
        String filled = operation.path();
        for (Map.Entry<String, Object> parameter : sample.path().entrySet()) {
            filled = filled.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().toString());
        }
        return path.apply(filled);
    }

    public Response send() {
        byte[] sent = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        String filled = filledPath();
        String query = rawQuery == null ? Wire.query(sample.query()) : rawQuery;
        if (bare || sample.customizer() == null) {
            return Wire.send(operation.method(), filled, query, headers(), sent);
        }
        RequestSpecification request = given().config(ONE_CLIENT).headers(headers());
        if (sent != null) {
            request.body(sent);
        }
        if (rawQuery == null) {
            sample.query().forEach(request::queryParam);
        } else {
            request.urlEncodingEnabled(false);
        }
        sample.customizer().apply(request, operation.method(), filled, requestId);
        Response answer = request.request(operation.method(), rawQuery == null ? filled : filled + "?" + rawQuery);
        // The client has one connection: what is read later would be read of the next answer.
        answer.asByteArray();
        return answer;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", requestId);
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (etag != null) {
            headers.put("If-Match", etag);
        }
        if (operation.needsKey() && key != null) {
            headers.put("Idempotency-Key", key);
        }
        if (accept != null) {
            headers.put("Accept", accept);
        }
        if (body != null) {
            headers.put("Content-Type", contentType);
        }
        return headers;
    }

    /** Halves of surrogate pairs are written as escapes, since no encoding has bytes for them. */
    static String text(JsonNode json) {
        return HALF_CHARACTER.matcher(json.toString()).replaceAll(half -> "\\\\u%04x"
                .formatted((int) half.group().charAt(0)));
    }
}
