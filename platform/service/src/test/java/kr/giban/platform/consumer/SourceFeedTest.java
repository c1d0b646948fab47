package kr.giban.platform.consumer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.giban.platform.client.ServiceToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SourceFeedTest {
    @Test
    @Timeout(60)
    void a_source_that_stalls_within_its_answer_is_given_up() throws IOException {
        HttpServer source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        source.setExecutor(threads);
        source.createContext("/internal/events", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
        });
        source.start();
        try {
            SourceFeed feed = new SourceFeed(
                    "http://127.0.0.1:" + source.getAddress().getPort(),
                    new NoWait(),
                    new ServiceToken(null, Optional.of("token")),
                    new ObjectMapper(),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(100));

            assertThatThrownBy(() -> feed.read(Optional.empty()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not come to the end");
        } finally {
            source.stop(0);
            threads.shutdownNow();
        }
    }

    private static final class NoWait implements ConsumerConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public int waitSeconds() {
            return 0;
        }

        @Override
        public Duration firstPause() {
            return Duration.ZERO;
        }

        @Override
        public Duration longestPause() {
            return Duration.ZERO;
        }

        @Override
        public Duration standAside() {
            return Duration.ZERO;
        }
    }
}
