package kr.giban.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.giban.platform.harness.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamRequestTest {
    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();
    private final CompletableFuture<Void> cut = new CompletableFuture<>();
    private final HttpServer server = await(vertx.createHttpServer()
            .requestHandler(request -> {
                if (request.path().equals("/held")) {
                    request.connection().closeHandler(x -> cut.complete(null));
                    held.complete(request);
                } else {
                    request.response().end("whole");
                }
            })
            .listen(0, "127.0.0.1"));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void giving_up_an_answer_that_came_whole_leaves_the_connection_to_the_next_request() throws Exception {
        HttpClientRequest opened = open("/whole");
        UpstreamRequest first = new UpstreamRequest(opened, vertx);
        Future<HttpClientResponse> unread = opened.response().map(HttpClientResponse::pause);
        first.send();
        // There is one connection, so the second request has it when the first one's answer has come.
        first.begun(await(unread));
        HttpClientRequest second = open("/held");
        Future<Buffer> answer = second.send().compose(HttpClientResponse::body);
        HttpServerRequest waiting = held.get(20, TimeUnit.SECONDS);

        first.giveUp();
        CompletableFuture<Void> later = new CompletableFuture<>();
        vertx.setTimer(50, x -> later.complete(null));
        later.get(20, TimeUnit.SECONDS);
        waiting.response().end("not hurt");

        assertThat(await(answer).toString()).isEqualTo("not hurt");
    }

    @Test
    void giving_up_a_request_without_an_answer_tells_the_service() throws Exception {
        UpstreamRequest request = new UpstreamRequest(open("/held"), vertx);
        request.send();
        held.get(20, TimeUnit.SECONDS);

        request.giveUp();

        cut.get(20, TimeUnit.SECONDS);
    }

    private HttpClientRequest open(String path) {
        return await(client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", path));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
