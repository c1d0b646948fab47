package kr.giban.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.local.process.PlainFailure;

/** Gets access tokens from the realm of this machine, where every password and secret is {@code giban}. */
public final class TokenClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "giban";

    private final URI issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public TokenClient(URI issuer) {
        this.issuer = issuer;
    }

    /** A user's token, by password. */
    public String ofUser(String user) {
        return request(
                user, Map.of("grant_type", "password", "client_id", "giban-cli", "username", user, "password", SECRET));
    }

    /** A machine's token, by client credentials. */
    public String ofClient(String client) {
        return request(
                client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", SECRET));
    }

    private String request(String who, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode content = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new PlainFailure("Keycloak gives no token to %s: %s %s"
                        .formatted(
                                who,
                                answer.statusCode(),
                                content.path("error_description").asText()));
            }
            return content.path("access_token").asText();
        } catch (IOException e) {
            throw new PlainFailure("Keycloak does not answer at %s: %s".formatted(issuer, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
