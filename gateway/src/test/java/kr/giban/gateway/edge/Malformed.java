package kr.giban.gateway.edge;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes requests that are wrong in one way or several: what a broken client, a scanner or a smuggler sends. The same seed
 * makes the same requests.
 */
final class Malformed {
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "CONNECT", "get", "G\tET", "", "Ä");
    private static final List<String> PATHS = List.of(
            "/v1/things",
            "/v1/things/17.ics",
            "/v1/notes",
            "/v1/files",
            "/v1/things/../../etc/passwd",
            "/v1/%2e%2e/things",
            "/v1/things%00",
            "/v1/things?x=%zz",
            "//v1//things",
            "*",
            "http://elsewhere.example/v1/things",
            "/v1/things;jsessionid=1",
            "/v1/th ings",
            "/%ff%fe",
            "/v1/things#part",
            "");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "HTTP", "", "http/1.1");
    private static final List<String> HEADERS = List.of(
            "Host: x",
            "Host: x\r\nHost: y",
            "Host:",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 5, 6",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding : chunked",
            " Transfer-Encoding: chunked",
            "Transfer-Encoding:\u000bchunked",
            "Authorization: Bearer x",
            "Authorization: Bearer a.b.c",
            "Authorization: Basic \u0000",
            "Connection: close, Host, Authorization",
            "Connection: upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x",
            "Expect: 100-continue",
            "Expect: 999",
            "Accept-Language: ;;;q=x",
            "Range: bytes=9-1",
            "X-Request-Id: \u0001\u0002",
            "Giban-Arrival: 2020-01-01T00:00:00Z;00",
            ": no name",
            "no colon",
            "X-Folded: a\r\n b",
            "Cookie: " + "c".repeat(300));
    private static final List<String> BODIES = List.of(
            "",
            "hello",
            "5\r\nhello\r\n0\r\n\r\n",
            "FFFFFFFFFFFFFFFF\r\nx",
            "-1\r\n\r\n",
            "5;x=\"\r\nhello\r\n0\r\n\r\n",
            "z");

    private final Random random;

    Malformed(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        String request = "%s %s %s\r\n"
                .formatted(mostly("GET", METHODS), mostly("/v1/things", PATHS), mostly("HTTP/1.1", VERSIONS));
        StringBuilder headers = new StringBuilder(mostly("Host: x", HEADERS)).append("\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.append(one(HEADERS)).append("\r\n");
        }
        return one(List.<UnaryOperator<String>>of(
                        whole -> whole,
                        whole -> whole,
                        whole -> whole,
                        whole -> whole.substring(0, random.nextInt(whole.length() + 1)),
                        whole -> whole.replace("\r\n", "\n"),
                        this::withNoise,
                        whole -> whole + whole))
                .apply(request + headers + "\r\n" + one(BODIES));
    }

    private String withNoise(String whole) {
        StringBuilder noisy = new StringBuilder(whole);
        for (int i = random.nextInt(5); i >= 0; i--) {
            noisy.setCharAt(random.nextInt(noisy.length()), (char) random.nextInt(256));
        }
        return noisy.toString();
    }

    /** What is right, but for one time in four. */
    private String mostly(String right, List<String> others) {
        return random.nextInt(4) > 0 ? right : one(others);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
