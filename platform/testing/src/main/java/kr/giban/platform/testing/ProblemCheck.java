package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.List;

/** What every problem must be, whatever it is about. */
public final class ProblemCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemCheck() {}

    /** The answer is a whole problem of this status and code. */
    public static void check(Response response, int status, String code) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        JsonNode problem = read(body);
        assertThat(problem.path("code").asText()).as(body).isEqualTo(code);
        assertThat(problem.path("status").asText()).as(body).isEqualTo(Integer.toString(status));
        assertThat(problem.path("type").asText()).as(body).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asText()).as(body).isNotBlank();
        assertThat(problem.path("detail").asText()).as(body).isNotBlank().doesNotContain("{");
        assertThat(problem.path("instance").asText()).as(body).startsWith("/");
        assertThat(problem.path("requestId").asText()).as(body).isEqualTo(response.header("X-Request-Id"));
    }

    /** The answer names a fault at or below each of the members. */
    public static void checkFaults(Response response, List<String> members) {
        List<String> pointers = faults(response, "pointer");
        members.forEach(name -> assertThat(pointers)
                .as("a fault at or below /" + name + " in " + response.asString())
                .anyMatch(pointer -> pointer.equals("/" + name) || pointer.startsWith("/" + name + "/")));
    }

    /** One member of each fault that the answer names, such as its code. */
    static List<String> faults(Response response, String member) {
        return read(response.asString()).path("errors").findValuesAsText(member);
    }

    /** Once for all members: the paths of REST Assured are compiled anew at each use, and there are thousands of checks. */
    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
