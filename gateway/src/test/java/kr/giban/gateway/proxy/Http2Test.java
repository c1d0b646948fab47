package kr.giban.gateway.proxy;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.LogWatch;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.gateway.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All that holds of failing services, and what only HTTP/2 brings. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class Http2Test extends UpstreamFailures {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

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

    @Test
    void frames_that_cannot_be_end_the_connection_and_are_no_error_of_the_gateway() {
        try (Service alpha = Service.alpha(request -> request.response().end("whole"));
                LogWatch log = new LogWatch();
                Wire client = new Wire()) {
            log.start();
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                    .send(frame(SETTINGS, 0, 0))
                    .send(frame(HEADERS, END_STREAM | END_HEADERS, 1, getThings()));
            await().until(client::hasCome);

            client.send(frame(DATA, 0, 0));

            assertThat(client.rest()).contains("whole");
            assertThat(log.told()).isEmpty();
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte... payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put(new byte[] {0, 0, (byte) payload.length, (byte) type, (byte) flags})
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** In HPACK: {@code :method GET}, {@code :scheme http}, {@code :path}, {@code :authority}. */
    private static byte[] getThings() {
        byte[] path = "/v1/things".getBytes(StandardCharsets.US_ASCII);
        byte[] authority = "giban".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + 2 + path.length + 2 + authority.length)
                .put(new byte[] {(byte) 0x82, (byte) 0x86, 0x04, (byte) path.length})
                .put(path)
                .put(new byte[] {0x01, (byte) authority.length})
                .put(authority)
                .array();
    }
}
