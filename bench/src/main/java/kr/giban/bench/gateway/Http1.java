package kr.giban.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The little of HTTP that a sender needs which must not cost more than what it measures. */
final class Http1 {
    private static final String LENGTH = "content-length:";

    private Http1() {}

    static byte[] get(URI address, List<String> headers) {
        String lines = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                .formatted(address.getPath(), address.getAuthority(), lines)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a request on a connection that is kept, and reads its answer to the end, which must be a good one. */
    static void ask(Socket socket, byte[] request) throws IOException {
        int status = status(socket, request);
        if (status != 200) {
            throw new IOException("answered with " + status);
        }
    }

    /** Sends a request on a connection that is kept, and reads its answer, of stated length, to the end. */
    static int status(Socket socket, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int status = Integer.parseInt(line(in).split(" ", -1)[1]);
        read(in);
        return status;
    }

    private static void read(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
