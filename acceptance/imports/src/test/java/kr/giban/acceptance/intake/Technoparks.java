package kr.giban.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The technoparks' systems, which send files, ask what became of them, and read the feed. */
final class Technoparks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI program;
    private final OwnTokens tokens;

    Technoparks(URI program, OwnTokens tokens) {
        this.program = program;
        this.tokens = tokens;
    }

    /** Sends the whole file; gives the answer when there is one. */
    CompletableFuture<HttpResponse<String>> send(SentFile file) {
        HttpRequest request = request("/v1/equipment-imports", file.organization())
                .header("Content-Type", "multipart/form-data; boundary=" + SentFile.BOUNDARY)
                .header("Idempotency-Key", file.key().toString())
                .header("X-Request-Id", file.key().toString())
                .POST(BodyPublishers.ofByteArray(file.form()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** The id of the import that the file became. */
    String sent(SentFile file) {
        HttpResponse<String> answer = send(file).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer).path("id").asText();
    }

    /** Sends half of the file and leaves the connection open. */
    Socket sendHalf(SentFile file) throws IOException {
        byte[] form = file.form();
        Socket socket = new Socket(program.getHost(), program.getPort());
        socket.getOutputStream().write("""
                POST /v1/equipment-imports HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=%s\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(
                        program.getAuthority(),
                        tokens.technopark(file.organization()),
                        SentFile.BOUNDARY,
                        file.key(),
                        form.length)
                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(form, 0, form.length / 2);
        socket.getOutputStream().flush();
        return socket;
    }

    JsonNode importOf(String organization, String id) {
        return json(answered(
                request("/v1/equipment-imports/" + id, organization).GET().build()));
    }

    /** All rows that an import refused, with their faults. */
    List<String> rejected(String organization, String id) {
        List<String> rows = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = json(answered(request(
                            "/v1/equipment-imports/%s/rows?outcome=REJECTED&limit=500%s".formatted(id, after),
                            organization)
                    .GET()
                    .build()));
            page.path("items").forEach(row -> rows.add(row.toString()));
            if (!page.hasNonNull("next")) {
                return rows;
            }
            after = "&cursor=" + page.path("next").asText();
        }
    }

    String feedEnd(String organization) {
        return position(answered(
                request("/v1/equipment-events?after=latest", organization).GET().build()));
    }

    /** What the feed tells from there on, until it has told all that the caller awaits. */
    List<JsonNode> feed(String organization, String after, int many) {
        List<JsonNode> events = new ArrayList<>();
        String position = after;
        while (events.size() < many) {
            HttpResponse<String> batch =
                    answered(request("/v1/equipment-events?limit=1000&waitSeconds=20&after=" + position, organization)
                            .GET()
                            .build());
            JsonNode read = json(batch);
            assertThat(read).as("events after %d of %d", events.size(), many).isNotEmpty();
            read.forEach(events::add);
            position = position(batch);
        }
        return events;
    }

    private static String position(HttpResponse<String> answer) {
        return answer.headers().firstValue("Giban-Feed-Position").orElseThrow();
    }

    private HttpResponse<String> answered(HttpRequest request) {
        HttpResponse<String> answer =
                http.sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpRequest.Builder request(String path, String organization) {
        return HttpRequest.newBuilder(program.resolve(path))
                .header("Authorization", "Bearer " + tokens.technopark(organization))
                .header("Accept-Language", "en");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
