package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kr.giban.bench.Bench;
import kr.giban.bench.Figure;
import kr.giban.bench.Installed;
import kr.giban.bench.Stopwatch;
import kr.giban.local.process.PlainFailure;

/** One service is not there: how soon its clients are told, whether others' notice, and how soon it is back. */
public final class DeadServiceBench implements Bench {
    private static final int REQUESTS = 1_000;
    private static final double TOLD_MILLIS = 50;
    private static final double BACK_SECONDS = 6;
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public String name() {
        return "dead-service";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        if (!Installed.has(Nginx.NAME)) {
            System.out.println("SKIPPED dead-service: nginx is missing; install the package nginx-light");
            return List.of();
        }
        Path folder = Contenders.fresh(name());
        try (Processes processes = new Processes(folder)) {
            Contenders all = new Contenders(processes, folder);
            List<Contender> both = all.besideDead();
            // The first thousand are those of a program that has just been started.
            times(both.get(0), 200, REQUESTS);
            double alone = p99(times(both.get(0), 200, REQUESTS));
            double told = p99(times(both.get(1), 503, REQUESTS));
            double beside = p99(times(both.get(0), 200, REQUESTS));
            System.err.printf("  others: 99th percentile %.2f ms before, %.2f ms after%n", alone, beside);
            all.revive();
            return List.of(
                    Figure.atMost("dead-service.told-p99", told, "ms", quick ? 1000 : TOLD_MILLIS),
                    Figure.atMost("dead-service.others-p99", beside, "ms", quick ? 1000 : TOLD_MILLIS),
                    Figure.atMost(
                            "dead-service.back", back(both.get(1)), "s", quick ? PATIENCE_SECONDS : BACK_SECONDS));
        }
    }

    private static double p99(long[] nanos) {
        return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }

    /** Sorted; all must be answered so. */
    private static long[] times(Contender contender, int status, int count) {
        URI address = URI.create(contender.address());
        byte[] request = Http1.get(address, contender.headers());
        long[] nanos = new long[count];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            for (int i = 0; i < count; i++) {
                long begun = System.nanoTime();
                int answered = Http1.status(socket, request);
                nanos[i] = System.nanoTime() - begun;
                if (answered != status) {
                    throw new PlainFailure(contender.name() + " answered with " + answered);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Seconds until it answers again. */
    private static double back(Contender dead) {
        URI address = URI.create(dead.address());
        Stopwatch watch = new Stopwatch();
        while (watch.seconds() < PATIENCE_SECONDS) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                if (Http1.status(socket, Http1.get(address, dead.headers())) == 200) {
                    return watch.seconds();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new PlainFailure("the service is there, and the gateway does not see it");
    }
}
