package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.giban.local.process.Child;

/**
 * One of those that are measured side by side.
 *
 * @param address what is asked for
 * @param headers sent with each request, {@code Name: value}
 */
record Contender(String name, String address, List<String> headers, Child process) {
    private static final double TICKS = 100;

    /** Whether it is one that ours is measured against. */
    boolean isPeer() {
        return name.equals("nginx") || name.equals("spring");
    }

    /** Seconds of processor time that the program and its children have used so far, of user and system together. */
    double processorSeconds() {
        ProcessHandle program = ProcessHandle.of(process.pid().orElseThrow()).orElseThrow();
        return Stream.concat(Stream.of(program), program.descendants())
                .mapToDouble(one -> ticks(one.pid()) / TICKS)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
