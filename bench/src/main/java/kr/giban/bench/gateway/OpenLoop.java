package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate, whether or not those before them are answered, over 64 connections. The time of each counts
 * from when it was due, so that one which waits for a free connection is not measured as if it had never waited. One thread
 * does it all: many would take the processors from what is measured.
 */
final class OpenLoop {
    private static final int CONNECTIONS = 64;
    /** What is sent at first is not counted: connections are new then, and it takes a while until all runs evenly. */
    private static final Duration BEGINNING = Duration.ofSeconds(2);

    private static final long LONGEST_REST_NANOS = 50_000;

    private final byte[] request;
    private final URI address;
    private final double nanosBetween;
    private final int uncounted;
    private final long[] nanos;
    private final Deque<Line> free = new ArrayDeque<>();
    private long begin;
    private int sent;
    private int answered;

    private OpenLoop(Contender contender, double rate, Duration time) {
        this.address = URI.create(contender.address());
        this.request = Http1.get(address, contender.headers());
        this.nanosBetween = 1e9 / rate;
        this.uncounted = (int) (rate * BEGINNING.toSeconds());
        this.nanos = new long[uncounted + (int) (rate * time.toSeconds())];
    }

    /** The milliseconds of the slowest hundredth. */
    static double p99(Contender contender, double rate, Duration time) {
        long[] nanos = new OpenLoop(contender, rate, time).run();
        return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }

    /** Of all that are counted, sorted. */
    private long[] run() {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                free.add(new Line(selector, address.getPort()));
            }
            begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
            while (answered < nanos.length) {
                send();
                selector.selectNow(this::receive);
                rest();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long[] counted = Arrays.copyOfRange(nanos, uncounted, nanos.length);
        Arrays.sort(counted);
        return counted;
    }

    private long due(int one) {
        return begin + (long) (one * nanosBetween);
    }

    private void send() throws IOException {
        while (sent < nanos.length && !free.isEmpty() && due(sent) <= System.nanoTime()) {
            free.pop().send(request, sent);
            sent++;
        }
    }

    private void receive(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            if (line.receive()) {
                nanos[line.number()] = System.nanoTime() - due(line.number());
                answered++;
                free.push(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Not by waiting on the connections, which the system counts in milliseconds. Also where requests are due and none of the
     * connections is free: who asks again and again then takes a whole processor from those who are to catch up.
     */
    private void rest() {
        boolean nextIsKnown = sent < nanos.length && !free.isEmpty();
        long wait = nextIsKnown ? due(sent) - System.nanoTime() : LONGEST_REST_NANOS;
        LockSupport.parkNanos(Math.min(wait, LONGEST_REST_NANOS));
    }
}
