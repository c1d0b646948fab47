package kr.giban.bench.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.giban.bench.Bench;
import kr.giban.bench.Figure;
import kr.giban.bench.Installed;
import kr.giban.bench.Memory;
import kr.giban.local.process.Java;
import kr.giban.local.process.PlainFailure;

/**
 * The evening before a deadline: as many applicants as can be have a connection that they do not use now, and two thousand
 * requests a second come in beside them. Where a program may open fewer files, several gateways share them.
 */
public final class ConnectionsBench implements Bench {
    private static final int CONNECTIONS = 39_100;
    private static final int RATE = 2_000;
    private static final double P99_MILLIS = 50;
    private static final double MEBIBYTES = 1_500;
    /** Of its files a program needs some for other things than connections. */
    private static final double SHARE = 0.8;

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public List<Figure> measure(boolean quick) {
        if (!Installed.has(Nginx.NAME)) {
            System.out.println("SKIPPED connections: nginx is missing; install the package nginx-light");
            return List.of();
        }
        int wanted = quick ? 2_000 : CONNECTIONS;
        int gateways = quick ? 1 : (int) Math.ceil(wanted / (mostFiles() * SHARE));
        List<Process> holders = new ArrayList<>();
        Path folder = Contenders.fresh(name());
        try (Processes processes = new Processes(folder)) {
            Contenders all = new Contenders(processes, folder);
            List<Contender> ours =
                    IntStream.range(0, gateways).mapToObj(all::idle).toList();
            ours.forEach(one -> OpenLoop.p99(one, 500, Duration.ofSeconds(quick ? 1 : 15)));
            ours.forEach(one -> holders.add(holder(one, wanted / gateways)));
            int held = holders.stream().mapToInt(one -> said(one, "held ")).sum();
            double p99 = together(ours, (double) RATE / gateways, Duration.ofSeconds(quick ? 2 : 30));
            double memory = ours.stream()
                    .mapToDouble(one -> Memory.resident(one.process().pid().orElseThrow()))
                    .sum();
            holders.forEach(ConnectionsBench::goOn);
            int alive = holders.stream().mapToInt(one -> said(one, "alive ")).sum();
            int asked = wanted / gateways * gateways;
            System.err.printf("  %,d connections to %d gateways%n", held, gateways);
            return List.of(
                    Figure.atMost("connections.refused", (double) asked - held, "connections", 0),
                    Figure.atMost("connections.lost", (double) held - alive, "connections", 0),
                    Figure.atMost("connections.p99", p99, "ms", quick ? 1000 : P99_MILLIS),
                    Figure.atMost("connections.memory", memory, "MiB", MEBIBYTES));
        } finally {
            holders.forEach(Process::destroy);
        }
    }

    /** The slowest hundredth of the one that is slowest. */
    private static double together(List<Contender> ours, double rate, Duration time) {
        // A thread for each: the common pool may have only one.
        return ours.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> OpenLoop.p99(one, rate, time), task -> new Thread(task).start()))
                .toList()
                .stream()
                .mapToDouble(CompletableFuture::join)
                .max()
                .orElseThrow();
    }

    private static Process holder(Contender gateway, int count) {
        List<String> command = List.of(
                Java.executable(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                IdleConnections.class.getName(),
                gateway.address(),
                Integer.toString(count));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int said(Process holder, String what) {
        try {
            String line = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null || !line.startsWith(what)) {
                throw new PlainFailure("the holder of connections said: " + line);
            }
            return Integer.parseInt(line.substring(what.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goOn(Process holder) {
        try {
            holder.getOutputStream().write('\n');
            holder.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files a program may open on this machine. */
    private static int mostFiles() {
        try {
            return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                    .filter(line -> line.startsWith("Max open files"))
                    .map(line ->
                            line.substring("Max open files".length()).strip().split("\\s+", -1)[1])
                    .mapToInt(most -> most.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(most))
                    .findFirst()
                    .orElse(1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
