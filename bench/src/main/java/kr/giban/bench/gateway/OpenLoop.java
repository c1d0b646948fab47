package kr.giban.bench.gateway;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        this.request = Http1.get(address, contender.headers());
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
                for (int one = next.getAndIncrement(); one < count; one = next.getAndIncrement()) {
                    long due = begin + (long) (one * nanosBetween);
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    Http1.ask(socket, request);
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
}
