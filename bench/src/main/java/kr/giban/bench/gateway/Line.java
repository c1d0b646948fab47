package kr.giban.bench.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is asked one thing after the other and never waits for anything. */
final class Line {
    private static final String GOOD = "http/1.1 200";
    private static final String LENGTH = "content-length:";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
    private int number;

    Line(Selector selector, int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Which request is on it. */
    int number() {
        return number;
    }

    void send(byte[] request, int one) throws IOException {
        number = one;
        answer.clear();
        if (channel.write(ByteBuffer.wrap(request)) < request.length) {
            throw new IOException("a request was not taken whole");
        }
    }

    /** Whether the answer is whole now. */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the connection was closed");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        return head >= 0 && answer.position() >= head + END_OF_HEAD.length() + length(text.substring(0, head));
    }

    private static int length(String head) throws IOException {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (!lower.startsWith(GOOD) || at < 0) {
            throw new IOException("answered with " + head.lines().findFirst().orElse(""));
        }
        int end = lower.indexOf('\r', at);
        return Integer.parseInt(lower.substring(at + LENGTH.length(), end < 0 ? lower.length() : end)
                .strip());
    }
}
