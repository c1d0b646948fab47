package kr.giban.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** One user of the API, through the gateway, with a real token. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI gateway;
    private final Supplier<String> token;
    private final String[] extraHeaders;

    /** @param token gives a token that is valid now; null for the public */
    Client(URI gateway, Supplier<String> token) {
        this(gateway, token, new String[0]);
    }

    private Client(URI gateway, Supplier<String> token, String... extraHeaders) {
        this.gateway = gateway;
        this.token = token;
        this.extraHeaders = extraHeaders;
    }

    /** The same user, sending these headers too: names and values in turn. */
    public Client with(String... headers) {
        return new Client(gateway, token, headers);
    }

    public Answer get(String path) {
        return send(request(path).GET(), "GET " + path);
    }

    /** Creates or commands, under a new key. */
    public Answer post(String path, Object body) {
        return post(path, body, null, UUID.randomUUID().toString());
    }

    /** A command on the version that was read. */
    public Answer command(String path, String etag, Object body) {
        return post(path, body, etag, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String etag, String key) {
        HttpRequest.Builder request = request(path).header("Idempotency-Key", key);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.POST(publisher(body)), "POST " + path);
    }

    public Answer put(String path, Object body) {
        return put(path, body, null);
    }

    public Answer put(String path, Object body, String etag) {
        return withBody("PUT", path, body, etag);
    }

    public Answer patch(String path, Object body, String etag) {
        return withBody("PATCH", path, body, etag);
    }

    /** Sends bytes as they are. */
    public Answer upload(String method, String path, String contentType, byte[] content) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType);
        return send(request.method(method, BodyPublishers.ofByteArray(content)), method + " " + path);
    }

    private Answer withBody(String method, String path, Object body, String etag) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(request.method(method, publisher(body)), method + " " + path);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(90));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        if (extraHeaders.length > 0) {
            request.headers(extraHeaders);
        }
        return request;
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new DemoFailure("a body that is no JSON: " + body, e);
        }
    }

    private static Answer send(HttpRequest.Builder request, String what) {
        try {
            return Answer.of(what, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new DemoFailure(what + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure(what + " was interrupted", e);
        }
    }
}
