package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back through the gateway. */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(String request, java.net.http.HttpResponse<byte[]> response) {
        return new Answer(
                request,
                response.statusCode(),
                response.headers(),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new DemoFailure(request + " answered no JSON: " + body, e);
        }
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public String id() {
        return text("/id");
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new DemoFailure(request + " answered no ETag"));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** This answer, if it has the status; otherwise the demo ends here. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new DemoFailure("%s answered %d instead of %d: %s".formatted(request, status, wanted, body));
        }
        return this;
    }

    /** This answer, if it is a refusal with the status and the code. */
    public Answer expectProblem(int wanted, String code) {
        expect(wanted);
        if (!text("/code").equals(code)) {
            throw new DemoFailure("%s answered %s instead of %s: %s".formatted(request, text("/code"), code, body));
        }
        return this;
    }
}
