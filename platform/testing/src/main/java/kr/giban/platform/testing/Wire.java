package kr.giban.platform.testing;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends the thousands of calls of contract tests to where REST Assured would, which takes longer to send one than most take to
 * be answered. The answer is one of its own.
 */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    /** A query for an address. */
    static String query(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }

    /**
     * @param query as it goes over the wire; empty for none
     * @param body null for none
     */
    static Response send(String method, String path, String query, Map<String, String> headers, byte[] body) {
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path, query)).timeout(PATIENCE).method(method, sent);
        headers.forEach(request::header);
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "*/*");
        }
        try {
            return QuickAnswers.quick(answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path, String query) {
        try {
            String encoded = new URI(null, null, path, null).getRawPath();
            return URI.create("%s:%d%s%s"
                    .formatted(RestAssured.baseURI, RestAssured.port, encoded, query.isEmpty() ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Response answer(HttpResponse<byte[]> answer) {
        List<Header> headers = answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .setBody(answer.body())
                .build();
    }
}
