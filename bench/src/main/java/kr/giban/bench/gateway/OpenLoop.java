package kr.giban.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kr.giban.local.process.PlainFailure;

/**
 * Requests at a fixed rate, whether or not those before them are answered, over 64 connections. The time of each counts
 * from when it was due, so that one which waits for a free connection is not measured as if it had never waited.
 */
final class OpenLoop {
    private static final int CONNECTIONS = 64;

    private final byte[] request;
    private final URI address;
    private final int count;
    private final double nanosBetween;
    private final AtomicInteger next = new AtomicInteger();

    private OpenLoop(Contender contender, double rate, Duration time) {
        this.address = URI.create(contender.address());
        String headers = String.join("", contender.headers().stream().map(header -> header + "\r\n").toList());
        this.request = "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                .formatted(address.getPath(), address.getAuthority(), headers)
                .getBytes(StandardCharsets.US_ASCII);
        this.count = (int) (rate * time.toSeconds());
        this.nanosBetween = 1e9 / rate;
    }

    /** The milliseconds of the slowest hundredth. */
    static double p99(Contender contender, double rate, Duration time) {
        long[] nanos = new OpenLoop(contender, rate, time).send();
        return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }

    /** Sorted. */
    private long[] send() {
        long[] nanos = new long[count];
        long begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        Callable<Void> connection = () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (int one = next.getAndIncrement(); one < count; one = next.getAndIncrement()) {
                    long due = begin + (long) (one * nanosBetween);
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    socket.getOutputStream().write(request);
                    read(in);
                    nanos[one] = System.nanoTime() - due;
                }
                return null;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(connection);
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new PlainFailure("a request failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** One answer of stated length. */
    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
