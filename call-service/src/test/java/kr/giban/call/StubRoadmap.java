package kr.giban.call;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A roadmap-service of plain HTTP. Every roadmap id has a version in force with tasks of its own, but for the ids that
 * stand for something gone wrong.
 */
public final class StubRoadmap implements QuarkusTestResourceLifecycleManager {
    static final UUID UNKNOWN = UUID.fromString("00000000-0000-7000-8000-000000000404");
    static final UUID NOT_IN_FORCE = UUID.fromString("00000000-0000-7000-8000-000000000409");
    static final UUID BROKEN = UUID.fromString("00000000-0000-7000-8000-000000000503");

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
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String id = path[3];
        boolean trusted = exchange.getRequestHeaders().getFirst("Authorization") != null;
        if (!trusted) {
            send(exchange, 401, "{}");
        } else if (id.equals(UNKNOWN.toString())) {
            send(exchange, 404, "{}");
        } else if (id.equals(BROKEN.toString())) {
            send(exchange, 500, "{}");
        } else if (path.length > 4) {
            send(exchange, 200, tasks(id, exchange.getRequestURI().getQuery()));
        } else if (id.equals(NOT_IN_FORCE.toString())) {
            send(exchange, 200, "{\"id\":\"" + id + "\"}");
        } else {
            send(exchange, 200, "{\"id\":\"" + id + "\",\"versionInForce\":2}");
        }
    }

    /** Two pages, so that a reader must follow them. */
    private static String tasks(String roadmapId, String query) {
        boolean second = query.contains("cursor=second");
        String items = second
                ? task(roadmapId, "2023-BIO-03", "IN_CALL")
                : task(roadmapId, "2023-BIO-01", "PLANNED") + "," + task(roadmapId, "2023-BIO-02", "PLANNED");
        return "{\"items\":[" + items + "]" + (second ? "" : ",\"next\":\"second\"") + "}";
    }

    private static String task(String roadmapId, String code, String state) {
        return """
                {"id":"%s","code":"%s","version":2,"year":2023,"division":"BIO","type":"INDUSTRY_DEMAND",
                 "callMode":"DESIGNATED","titleKo":"합성 과제 %s","purposeKo":"목적","state":"%s","regions":["30"],
                 "totalKrw":9000000000,"someNewField":true,
                 "funding":[{"year":2023,"nationalKrw":3000000000,"localKrw":750000000,"privateKrw":750000000},
                            {"year":2024,"nationalKrw":3000000000,"localKrw":750000000,"privateKrw":750000000}],
                 "equipment":[{"classCode":"A01","quantity":1,"unitCostKrw":1500000000}]}""".formatted(taskId(roadmapId, code), code, code, state);
    }

    static UUID taskId(String roadmapId, String code) {
        return UUID.nameUUIDFromBytes((roadmapId + code).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
