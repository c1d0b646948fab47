package kr.giban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import kr.giban.local.suite.Checkout;

/** The last whole run, kept in the repository. */
final class Results {
    private static final double GIBIBYTE = 1L << 30;

    private Results() {}

    static void write(String commit, List<Figure> figures) {
        Path root = Checkout.find().root();
        String rows = figures.stream().map(Figure::row).collect(Collectors.joining("\n"));
        String text = """
                # Results of the last whole run

                Written by `./giban bench`; not by hand. Machines differ and are noisy: compare figures of one run only.

                - Machine: %s
                - Commit: %s
                - Date: %s

                | figure | value | goal | |
                | --- | --- | --- | --- |
                %s
                """.formatted(machine(), commit, LocalDate.now(ZoneId.of("Asia/Seoul")), rows);
        try {
            Files.writeString(root.resolve("bench/RESULTS.md"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        java.lang.management.OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        String memory = system instanceof com.sun.management.OperatingSystemMXBean more
                ? "%.0f GiB".formatted(more.getTotalMemorySize() / GIBIBYTE)
                : "unknown memory";
        return "%d cores, %s, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory,
                        system.getName(),
                        system.getArch(),
                        Runtime.version());
    }

    /** Of what is measured: asked before, for a run takes an hour. */
    static String commit() {
        Path root = Checkout.find().root();
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                    .directory(root.toFile())
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
