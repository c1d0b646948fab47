package kr.giban.gateway.overload;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import kr.giban.gateway.testing.Client;

/** Many clients at once, and a service that keeps them waiting until it is told to answer. */
final class Crowd {
    private final HttpClient clients =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<HttpResponse<String>>> waiting = new CopyOnWriteArrayList<>();

    /** What the service does with a request. */
    void hold(HttpServerRequest request) {
        held.add(request);
    }

    int held() {
        return held.size();
    }

    void letGo() {
        // More may come in meanwhile, which must not be forgotten unanswered.
        List<HttpServerRequest> now = List.copyOf(held);
        held.removeAll(now);
        now.forEach(request -> request.response().end("at last"));
    }

    /** One more that waits for its answer. */
    void join(String method, String path, String... headers) {
        waiting.add(send(method, path, headers));
    }

    CompletableFuture<HttpResponse<String>> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Client.port() + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return clients.sendAsync(request.build(), BodyHandlers.ofString());
    }

    List<CompletableFuture<HttpResponse<String>>> send(int times, String method, String path, String... headers) {
        return IntStream.range(0, times)
                .mapToObj(i -> send(method, path, headers))
                .toList();
    }

    static long answered(List<CompletableFuture<HttpResponse<String>>> requests) {
        return requests.stream().filter(CompletableFuture::isDone).count();
    }
}
