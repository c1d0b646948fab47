package kr.giban.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A running program under its watchdog. */
public final class Child {
    private static final int TAIL_LINES = 15;
    /** Its own end, and what a shell makes of INT and TERM. */
    private static final Set<Integer> ORDERLY = Set.of(0, 130, 143);

    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at \\S+\\(|\\.\\.\\. \\d+ more)");

    private final String name;
    private final Process watchdog;
    private final Path pidFile;
    private final Path log;
    private final Ending ending;

    Child(String name, Process watchdog, Path pidFile, Path log, Ending ending) {
        this.name = name;
        this.watchdog = watchdog;
        this.pidFile = pidFile;
        this.log = log;
        this.ending = ending;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return watchdog.isAlive();
    }

    /** The pid of the program itself, not of its watchdog; empty in the instant before it runs and after its end. */
    public OptionalLong pid() {
        return PidFile.read(pidFile);
    }

    /** Asks the program to end and waits for it; it is killed when it does not. */
    public void stop() {
        try {
            watchdog.getOutputStream().close();
            Duration patience = ending.grace().plusSeconds(5);
            if (!watchdog.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                kill9();
            }
        } catch (IOException closedBefore) {
            kill9();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has ended by itself or as it was asked to, and was not killed. */
    public boolean endedInOrder() {
        return !isAlive() && ORDERLY.contains(watchdog.exitValue());
    }

    /** Kills the program as a power cut would. */
    public void kill9() {
        Waiting.until(
                Duration.ofSeconds(5),
                () -> !isAlive() || pid().isPresent(),
                () -> new PlainFailure(name + " has no pid in " + pidFile));
        pid().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        waitFor();
    }

    /** Waits for the end and answers the exit code. */
    public int waitFor() {
        try {
            return watchdog.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** The last lines that it printed, without the frames of stack traces, which would hide their causes. */
    public String logTail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).find())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
