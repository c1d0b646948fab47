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

/** A connection that is asked one thing after the other and never waits for anything. */
final class Line {
    private static final byte[] GOOD = "http/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
    /** Bytes of the answer; 0 until its head has come. */
    private int whole;

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
        whole = 0;
        if (channel.write(ByteBuffer.wrap(request)) < request.length) {
            throw new IOException("a request was not taken whole");
        }
    }

    /** Whether the answer is whole now. Nothing is made for it: to collect that would take time from what is measured. */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the connection was closed");
        }
        if (whole == 0) {
            int head = indexOf(END_OF_HEAD);
            if (head < 0) {
                return false;
            }
            if (indexOf(GOOD) != 0) {
                throw new IOException(
                        "answered with " + new String(answer.array(), 0, head, StandardCharsets.ISO_8859_1));
            }
            whole = head + END_OF_HEAD.length + length(head);
        }
        return answer.position() >= whole;
    }

    private int length(int head) throws IOException {
        int at = indexOf(LENGTH);
        if (at < 0 || at > head) {
            throw new IOException("an answer does not say its length");
        }
        int length = 0;
        for (int i = at + LENGTH.length; answer.get(i) != '\r'; i++) {
            length = answer.get(i) == ' ' ? length : length * 10 + answer.get(i) - '0';
        }
        return length;
    }

    /** Where a text of small letters stands in what has come; less than 0 for nowhere. */
    private int indexOf(byte[] text) {
        for (int i = 0; i <= answer.position() - text.length; i++) {
            int same = 0;
            while (same < text.length && small(answer.get(i + same)) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }
}
