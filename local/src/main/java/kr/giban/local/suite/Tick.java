package kr.giban.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import kr.giban.local.process.PlainFailure;

/** The knock on a service's door that makes it look at its clock now. */
final class Tick {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Tick() {}

    static void send(URI service, String token) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/internal/tick"))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new PlainFailure(
                        "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new PlainFailure("%s does not answer: %s".formatted(request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ticking", e);
        }
    }
}
