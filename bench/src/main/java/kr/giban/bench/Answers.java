package kr.giban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kr.giban.local.process.PlainFailure;

/** What a program answers; anything but a success ends the bench and says what it was. */
public final class Answers {
    private static final int SUCCESS_ENDS = 300;

    /** As the gateway asks the services. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ObjectMapper mapper = new ObjectMapper();

    public JsonNode to(HttpRequest request) {
        return read(text(request));
    }

    /** What came, unread: what a client makes of it takes time that is not the program's. */
    String text(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= SUCCESS_ENDS) {
                throw new PlainFailure("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted", e);
        }
    }

    JsonNode read(String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
