package kr.giban.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Starts children, each under a watchdog that ends it when this program is gone. Their output and pids are kept in two
 * folders.
 */
public final class Launcher {
    /** The rest of the caller's environment could change what the programs do, so it stays outside. */
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ");

    private final Path logs;
    private final Path pids;
    private final String watchdog = script();

    private final Consumer<Child> registry;

    /** The registry is told of each child at once, before anybody waits for it; it may refuse by an exception. */
    public Launcher(Path logs, Path pids, Consumer<Child> registry) {
        this.logs = logs;
        this.pids = pids;
        this.registry = registry;
    }

    /** Starts a child; its output of the start before is kept beside the new one, as {@code .log.1}. */
    public Child start(String name, List<String> command, Map<String, String> environment, Ending ending) {
        Path log = logs.resolve(name + ".log");
        Path pidFile = pids.resolve(name + ".pid");
        List<String> line = new ArrayList<>(ownGroup());
        line.addAll(List.of("sh", "-c", watchdog, "watchdog", ending.signal()));
        line.addAll(List.of(Long.toString(ending.grace().toSeconds()), pidFile.toString()));
        line.addAll(command);
        try {
            Files.createDirectories(logs);
            Files.createDirectories(pids);
            Files.deleteIfExists(pidFile);
            if (Files.exists(log)) {
                Files.move(log, logs.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(line).directory(logs.toFile());
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
            Child child = new Child(name, builder.start(), pidFile, log, ending);
            registry.accept(child);
            return child;
        } catch (IOException e) {
            throw new PlainFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Runs a child to its end. */
    public void run(String name, List<String> command, Map<String, String> environment) {
        Child child = start(name, command, environment, Ending.TERM);
        int code = child.waitFor();
        if (code != 0) {
            throw new PlainFailure(
                    "%s failed (exit code %d). The end of %s:%n%s".formatted(name, code, child.log(), child.logTail()));
        }
    }

    /** Out of the terminal's group, and of whatever group the parent may be killed with. */
    private static List<String> ownGroup() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of("setsid");
            }
        }
        return Files.isExecutable(Path.of("/usr/bin/perl"))
                ? List.of("/usr/bin/perl", "-e", "setpgrp(0, 0); exec @ARGV")
                : List.of();
    }

    private static String script() {
        try (var in = Launcher.class.getResourceAsStream("watchdog.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
