package kr.giban.platform.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider with nothing but its keys. {@code /rotate} gives it a new one, which it answers with its private half, and
 * makes the next answer about keys slow; {@code /rotate-silently} makes it very slow.
 */
public final class KeyServer implements AutoCloseable {
    private static final Duration SLOW = Duration.ofMillis(700);
    /** Longer than a program in a test waits. */
    private static final Duration SILENT = Duration.ofSeconds(4);

    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicReference<Silence> silence = new AtomicReference<>(Silence.NONE);

    private KeyServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts one with one key.
     *
     * @param issuer what it calls itself; null for its address
     */
    public static KeyServer start(String issuer) {
        try {
            KeyServer started =
                    new KeyServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            started.newKey();
            started.listen(issuer == null ? started.url() : issuer);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The key it began with. */
    public RsaJsonWebKey firstKey() {
        return keys.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen(String issuer) {
        String about = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer, url());
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, about));
        server.createContext("/keys", this::tellKeys);
        server.createContext("/rotate", exchange -> rotate(exchange, SLOW));
        server.createContext("/rotate-silently", exchange -> rotate(exchange, SILENT));
        server.start();
    }

    private RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + keys.size());
            keys.add(key);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tellKeys(HttpExchange exchange) throws IOException {
        Silence before = silence.get();
        LockSupport.parkNanos(before.time().toNanos());
        // Not where keys were changed in the meantime, which begins another.
        silence.compareAndSet(before, Silence.NONE);
        answer(exchange, new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private void rotate(HttpExchange exchange, Duration time) throws IOException {
        silence.set(new Silence(time));
        answer(exchange, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    private record Silence(Duration time) {
        static final Silence NONE = new Silence(Duration.ZERO);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
