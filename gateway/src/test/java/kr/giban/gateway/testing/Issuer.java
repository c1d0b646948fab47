package kr.giban.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** An OpenID provider with one key under several ids; {@code /rotate?kid} adds one and makes the next answer slow, or very slow. */
final class Issuer {
    private static final long SLOW_NANOS = 700_000_000;
    private static final long VERY_SLOW_NANOS = 4_000_000_000L;

    private final KeyPair keys = newKeys();
    private final List<String> ids = new CopyOnWriteArrayList<>(List.of("first"));
    private volatile long delay;
    private HttpServer server;

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\"}".formatted(url())));
        server.createContext("/jwks", this::keys);
        server.createContext("/rotate", exchange -> rotate(exchange, SLOW_NANOS));
        server.createContext("/rotate-silently", exchange -> rotate(exchange, VERY_SLOW_NANOS));
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    PrivateKey privateKey() {
        return keys.getPrivate();
    }

    private void rotate(HttpExchange exchange, long nanos) throws IOException {
        ids.add(exchange.getRequestURI().getQuery());
        delay = nanos;
        answer(exchange, "{}");
    }

    private void keys(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(delay);
        delay = 0;
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        String n = number(key.getModulus());
        String e = number(key.getPublicExponent());
        answer(
                exchange,
                ids.stream()
                        .map(id ->
                                "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                                        .formatted(id, n, e))
                        .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
