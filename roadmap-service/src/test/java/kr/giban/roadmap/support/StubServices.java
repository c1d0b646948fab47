package kr.giban.roadmap.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for equipment-service and hearing-service, which answer over plain HTTP. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();

    private static final Map<String, String> QUERIES = new ConcurrentHashMap<>();

    private HttpServer server;

    /** What a path answers; asked anew at each call, so that a test may do something while it is asked. */
    @FunctionalInterface
    public interface Answer {
        Reply reply();
    }

    /** A status with a JSON body. */
    public record Reply(int status, String body) {}

    /** Lets a path answer. */
    public static void on(String path, Answer answer) {
        ANSWERS.put(path, answer);
    }

    /** Lets a path break the connection, as a dead service does. */
    public static void dead(String path) {
        ANSWERS.put(path, () -> new Reply(0, ""));
    }

    public static int calls(String path) {
        return CALLS.computeIfAbsent(path, any -> new AtomicInteger()).get();
    }

    /** What a path was asked last. */
    public static String lastQuery(String path) {
        return QUERIES.getOrDefault(path, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", StubServices::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        usual();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "giban.services.equipment.url",
                url,
                "giban.services.hearing.url",
                url,
                "giban.client.token",
                "stub",
                "giban.consumer.enabled",
                "false");
    }

    /** What equipment-service answers where a test does not say otherwise. */
    public static void usual() {
        on("/v1/regions", () -> new Reply(200, Inventories.codes("regions", "11", "27", "41")));
        on("/v1/equipment-classes", () -> new Reply(200, Inventories.codes("equipment-classes", "A", "B", "C")));
        on("/v1/equipment/matrix", () -> new Reply(200, Inventories.matrix()));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        CALLS.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        QUERIES.put(path, String.valueOf(exchange.getRequestURI().getQuery()));
        Answer answer = ANSWERS.get(path);
        Reply reply = answer == null ? new Reply(404, "{}") : answer.reply();
        try (exchange) {
            if (reply.status() == 0) {
                return;
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
