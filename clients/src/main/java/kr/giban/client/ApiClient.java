package kr.giban.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.openapitools.jackson.nullable.JsonNullableModule;

/**
 * The connection to one gateway, for any number of threads: {@code new CentersApi(client)} and the like take it. Refusals
 * come as {@link ApiException}; a gateway that does not answer as {@link UncheckedIOException}.
 */
public final class ApiClient {
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final String gateway;
    private final Supplier<String> token;
    private final String language;
    private final Duration timeout;
    private final HttpClient http;
    private final ObjectMapper json = mapper();

    private ApiClient(Builder builder) {
        gateway = builder.gateway.toString().replaceAll("/+$", "");
        token = builder.token;
        language = builder.language;
        timeout = builder.timeout;
        http = builder.http.build();
    }

    /** The address that users know, such as {@code https://giban.example}. */
    public static Builder at(URI gateway) {
        return new Builder(gateway);
    }

    /** What the connection is like; without more it is the public's, in Korean. */
    public static final class Builder {
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
        private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

        private final URI gateway;
        private Supplier<String> token = () -> null;
        private String language = "ko";
        private Duration timeout = ANSWER_TIMEOUT;
        private HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT);

        private Builder(URI gateway) {
            this.gateway = gateway;
        }

        /** Asked for the access token before each request: {@link ClientCredentials}, or a source of your own. */
        public Builder token(Supplier<String> source) {
            token = source;
            return this;
        }

        /** The language of errors: {@code ko} or {@code en}. */
        public Builder language(String tag) {
            language = tag;
            return this;
        }

        /** How long an answer may take to begin. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /** For a proxy, a trust store and the like. */
        public Builder http(HttpClient.Builder client) {
            http = client;
            return this;
        }

        public ApiClient build() {
            return new ApiClient(this);
        }
    }

    /** Sends a request whose answer is JSON. */
    public <T> ApiResponse<T> send(Call call, TypeReference<T> type) {
        return answer(call, body -> {
            byte[] bytes = body.readAllBytes();
            return bytes.length == 0 ? null : json.readValue(bytes, type);
        });
    }

    /** Sends a request whose answer has no body. */
    public ApiResponse<Void> send(Call call) {
        return answer(call, body -> {
            body.readAllBytes();
            return null;
        });
    }

    /** Sends a request whose answer is text, such as a calendar. */
    public ApiResponse<String> sendForText(Call call) {
        return answer(call, body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Sends a request whose answer is a file; it streams while it is read, and whoever reads it closes it. */
    public ApiResponse<InputStream> sendForFile(Call call) {
        HttpResponse<InputStream> response = exchange(call);
        return new ApiResponse<>(response.statusCode(), response.headers(), response.body());
    }

    private <T> ApiResponse<T> answer(Call call, Reading<T> reading) {
        HttpResponse<InputStream> response = exchange(call);
        try (InputStream body = response.body()) {
            return new ApiResponse<>(response.statusCode(), response.headers(), reading.read(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> exchange(Call call) {
        try {
            HttpResponse<InputStream> response = http.send(request(call), BodyHandlers.ofInputStream());
            if (response.statusCode() < OK || response.statusCode() >= NOT_OK) {
                try (InputStream body = response.body()) {
                    throw ApiException.of(response.statusCode(), response.headers(), body.readAllBytes(), json);
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for the gateway"));
        }
    }

    private HttpRequest request(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + call.target()))
                .timeout(timeout)
                .header("Accept-Language", language)
                .method(call.method(), call.body(json));
        call.headers().forEach(request::header);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request.build();
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(new JsonNullableModule())
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                // A field that a later version adds breaks nobody.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private interface Reading<T> {
        T read(InputStream body) throws IOException;
    }
}
