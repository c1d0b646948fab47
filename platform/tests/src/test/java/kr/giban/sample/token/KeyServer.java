package kr.giban.sample.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An identity provider that takes a new key at {@code /rotate} and then tells of its keys slowly. */
public class KeyServer implements QuarkusTestResourceLifecycleManager {
    private static final long SLOW_NANOS = 700_000_000;
    /** Longer than a service waits. */
    private static final long SILENT_NANOS = 4_000_000_000L;

    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private volatile long delay;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            addKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted("https://giban.test", url)));
        server.createContext("/keys", this::keys);
        server.createContext("/rotate", exchange -> rotate(exchange, SLOW_NANOS));
        server.createContext("/rotate-silently", exchange -> rotate(exchange, SILENT_NANOS));
        server.start();
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.auth-server-url", url,
                "test.key-server", url,
                "giban.token-timeout", "2s",
                "quarkus.oidc.token.forced-jwk-refresh-interval", "0.05s");
    }

    /** After the one that gives tests a key without a server. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private RsaJsonWebKey addKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("key-" + keys.size());
        keys.add(key);
        return key;
    }

    private void keys(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(delay);
        delay = 0;
        answer(exchange, new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private void rotate(HttpExchange exchange, long nanos) throws IOException {
        try {
            delay = nanos;
            answer(exchange, addKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
