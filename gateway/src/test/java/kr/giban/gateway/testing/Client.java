package kr.giban.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.giban.gateway.exchange.QuietFaults;
import kr.giban.platform.harness.Patience;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the gateway that sends whatever it is told to. */
public final class Client implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;

    public Client() {
        this(HttpVersion.HTTP_1_1);
    }

    /** One that speaks HTTP/2 from the start, without TLS, or HTTP/1.1. */
    public Client(HttpVersion version) {
        client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false))
                .withConnectHandler(QuietFaults::on)
                .build();
    }

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** Sends; headers as name, value, name, value. */
    public Answer send(String method, String path, String body, String... headers) {
        // Nested, so that the body is asked for on the event loop before it can have come.
        return Service.await(
                open(method, path, headers).compose(request -> (body == null ? request.send() : request.send(body))
                        .compose(response -> response.body()
                                .map(text -> new Answer(response.statusCode(), response.headers(), text.toString())))));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A request to be written by hand. */
    public io.vertx.core.Future<HttpClientRequest> open(String method, String path, String... headers) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port())
                .setMethod(HttpMethod.valueOf(method))
                .setURI(path);
        for (int i = 0; i < headers.length; i += 2) {
            options.addHeader(headers[i], headers[i + 1]);
        }
        return client.request(options);
    }

    /** What a request written by hand is answered with; to be asked for before the last of it is written. */
    public static CompletableFuture<Answer> answerTo(HttpClientRequest request) {
        return request.response()
                .compose(response -> response.body()
                        .map(text -> new Answer(response.statusCode(), response.headers(), text.toString())))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    public static String bearer(String token) {
        return "Bearer " + token;
    }

    @Override
    public void close() {
        Service.await(vertx.close());
    }
}
