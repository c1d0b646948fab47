package kr.giban.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** The tokens of a system that has a client of its own: fetched when the first is needed, and anew before one expires. */
public final class ClientCredentials implements Supplier<String> {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** A token is renewed when a tenth of its life is left, so that none expires on its way. */
    private static final int PARTS = 10;

    private final HttpRequest request;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper json = new ObjectMapper();
    private String token;
    private long renewAt;

    /** @param tokenEndpoint the identity provider's, {@code …/realms/giban/protocol/openid-connect/token} */
    public ClientCredentials(URI tokenEndpoint, String clientId, String clientSecret) {
        String form = "grant_type=client_credentials&client_id=" + encode(clientId) + "&client_secret="
                + encode(clientSecret);
        request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    @Override
    public synchronized String get() {
        // The machine's own count, which no correction of its clock moves.
        if (token == null || System.nanoTime() - renewAt >= 0) {
            renew();
        }
        return token;
    }

    private void renew() {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "No token from %s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            JsonNode body = json.readTree(answer.body());
            Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
            token = body.path("access_token").asText();
            renewAt = System.nanoTime() + life.minus(life.dividedBy(PARTS)).toNanos();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for a token"));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
