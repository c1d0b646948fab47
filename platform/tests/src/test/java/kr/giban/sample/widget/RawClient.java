package kr.giban.sample.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends what no client would. */
public final class RawClient {
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final int PATIENCE_MILLIS = 20_000;

    private RawClient() {}

    /** Sends and reads until the other side ends the connection. */
    public static String answer(String request) {
        try (Socket socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the head, waits until the body is asked for, sends a part of it and goes away. */
    static void leave(String head, String part) {
        try (Socket socket = sent(head)) {
            byte[] asked = socket.getInputStream().readNBytes(CONTINUE.length());
            assertThat(new String(asked, StandardCharsets.UTF_8)).isEqualTo(CONTINUE);
            socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket sent(String request) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
