package kr.giban.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All that holds of failing services, and what only HTTP/2 brings. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class Http2Test extends UpstreamFailures {
    private static final Client HTTP2 = new Client(HttpVersion.HTTP_2);

    @AfterAll
    static void hang_up() {
        HTTP2.close();
    }

    @Override
    Client client() {
        return HTTP2;
    }

    @Test
    void a_connection_to_the_service_serves_the_next_request_after_an_answer() {
        Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
        try (Service alpha = Service.alpha(request -> {
            connections.add(request.connection());
            request.response().setChunked(true).write("a");
            request.response().end("b");
        })) {
            for (int i = 0; i < 20; i++) {
                assertThat(HTTP2.get("/v1/things").body()).isEqualTo("ab");
            }
            // The next request may come a moment before the connection is back; never one for each.
            assertThat(connections).hasSizeLessThan(5);
        }
    }
}
