package kr.giban.hearing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A roadmap-service of plain HTTP: every roadmap has the versions 1 and 2, but for the ids that stand for a trouble. */
public final class StubRoadmap implements QuarkusTestResourceLifecycleManager {
    public static final UUID UNKNOWN = UUID.fromString("00000000-0000-7000-8000-000000000404");
    public static final UUID BROKEN = UUID.fromString("00000000-0000-7000-8000-000000000500");
    public static final UUID DEAD = UUID.fromString("00000000-0000-7000-8000-000000000503");

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/roadmaps/", StubRoadmap::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of(
                "giban.services.roadmap.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.endsWith(DEAD.toString())) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(
                        status(path, exchange.getRequestURI().getQuery()), 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            }
        }
    }

    private static int status(String path, String query) {
        if (path.endsWith(BROKEN.toString())) {
            return 500;
        }
        boolean published = query == null || query.equals("version=1") || query.equals("version=2");
        return published && !path.endsWith(UNKNOWN.toString()) ? 200 : 404;
    }
}
