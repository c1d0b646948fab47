package kr.giban.gateway.edge;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.OpenRequests;
import kr.giban.gateway.testing.Service;
import kr.giban.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class MalformedRequestsTest {
    /** A tenth of what {@code -Dmalformed=100000} sends, so that every build can do it. */
    private static final int COUNT = Integer.getInteger("malformed", 10_000);

    private static final int AT_ONCE = 16;
    private static final int MOMENT_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final long MEBIBYTE = 1L << 20;

    @Inject
    OpenRequests requests;

    @Test
    void none_brings_down_anything_or_is_kept_waiting() {
        try (Service alpha = Service.alpha(request -> request.response().end("whole"))) {
            send(1, 500);
            long before = heldOutsideTheHeap();

            var statuses = atOnce(lane -> send(lane, COUNT / AT_ONCE)).stream()
                    .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));

            assertThat(statuses.keySet())
                    .as("what they were answered with: %s", statuses)
                    .noneMatch(status -> status >= 500 && status != 501 && status != 505)
                    // That some pass shows that they are not all stopped at the first letter.
                    .contains(200, 400, 401, 404, 405);
            await().until(() -> requests.count() == 0);
            assertThat(new Client().get("/v1/things").status()).isEqualTo(200);
            assertThat(heldOutsideTheHeap() - before).isLessThan(64 * MEBIBYTE);
        }
    }

    private static List<Integer> atOnce(LongFunction<List<Integer>> sender) {
        ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return LongStream.range(0, AT_ONCE)
                    .mapToObj(lane -> CompletableFuture.supplyAsync(() -> sender.apply(lane), lanes))
                    .toList()
                    .stream()
                    .flatMap(lane -> lane.join().stream())
                    .toList();
        } finally {
            lanes.shutdown();
        }
    }

    private static List<Integer> send(long seed, int count) {
        Malformed malformed = new Malformed(seed);
        return LongStream.range(0, count)
                .mapToObj(i -> answers(malformed.next()))
                .flatMap(List::stream)
                .toList();
    }

    /** Reads what comes; when nothing comes, says that no more will be sent, and reads to the end. */
    private static List<Integer> answers(String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Client.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(MOMENT_MILLIS);
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException waitsForMore) {
                socket.shutdownOutput();
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getInputStream().transferTo(answer);
            }
        } catch (SocketTimeoutException hanging) {
            throw new AssertionError("kept waiting: " + request, hanging);
        } catch (SocketException cut) {
            // What was said before counts all the same.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return STATUS.matcher(answer.toString(StandardCharsets.ISO_8859_1))
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();
    }

    private static long heldOutsideTheHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
