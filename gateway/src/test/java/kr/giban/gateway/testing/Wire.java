package kr.giban.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kr.giban.platform.harness.Patience;

/** One connection to the gateway, byte by byte. */
public final class Wire implements AutoCloseable {
    private final Socket socket = new Socket();

    public Wire() {
        this(0);
    }

    /**
     * A connection.
     *
     * @param buffer bytes that this side's system takes before anybody reads; 0 for as many as it likes
     */
    public Wire(int buffer) {
        try {
            if (buffer > 0) {
                socket.setReceiveBufferSize(buffer);
            }
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Client.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Wire send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Wire get(String path) {
        return send("GET " + path + " HTTP/1.1\r\nHost: giban\r\n\r\n");
    }

    /** The head of the next answer; empty when the other side has closed. */
    public String head() {
        StringBuilder head = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int c = 0; c >= 0 && head.indexOf("\r\n\r\n") < 0; ) {
                c = in.read();
                if (c >= 0) {
                    head.append((char) c);
                }
            }
        } catch (IOException cut) {
            return head.toString();
        }
        return head.toString();
    }

    /** Reads so much of a body. */
    public void skip(int length) {
        try {
            socket.getInputStream().skipNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the other side closes. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something has come that was not read. */
    public boolean hasCome() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
