package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.giban.client.RunningGiban.Address;
import org.opentest4j.TestAbortedException;

/** A program of another language that may or may not be on this machine. */
record Tool(String name, Path folder, Map<String, String> environment) {
    private static final long MINUTES = 5;

    Tool(String name, Path folder) {
        this(name, folder, Map.of());
    }

    /** Skips the test, and says so, where the program is not installed. */
    static void require(String name, String howTo) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Path.of(folder, name).toFile().canExecute());
        if (!there) {
            skip(name + " is not on this machine. " + howTo);
        }
    }

    static void skip(String why) {
        String line = "*".repeat(100);
        System.err.printf("%n%s%nSKIPPED: %s%n%s%n%n", line, why, line);
        throw new TestAbortedException(why);
    }

    /** The same program told where the suite is. */
    Tool on(Address giban) {
        return new Tool(
                name,
                folder,
                Map.of(
                        "GIBAN_GATEWAY", giban.gateway().toString(),
                        "GIBAN_TOKEN_ENDPOINT", giban.tokenEndpoint().toString(),
                        "GIBAN_SECRET", Address.SECRET));
    }

    /** Runs it, demands that it succeeds, and gives what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Result result = attempt(arguments);
        assertThat(result.exitCode())
                .as("%s %s%n%s", name, String.join(" ", arguments), result.printed())
                .isZero();
        return result.printed();
    }

    Result attempt(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(name), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            return new Result(process.exitValue(), printed);
        } finally {
            process.destroyForcibly();
        }
    }

    record Result(int exitCode, String printed) {}
}
