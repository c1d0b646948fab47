package kr.giban.bench.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.giban.local.process.Child;
import kr.giban.local.process.Ending;
import kr.giban.local.process.Http;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.Waiting;

/** What a bench has started; closed, all of it ends, the last first. */
final class Processes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Child> children = new ArrayList<>();
    private final Launcher launcher;

    Processes(Path folder) {
        this.launcher = new Launcher(folder.resolve("logs"), folder.resolve("pids"), children::add);
    }

    /** Starts a program and waits until an address of it answers with 200. */
    Child start(String name, List<String> command, Map<String, String> environment, URI ready) {
        Child child = launcher.start(name, command, environment, Ending.TERM);
        Waiting.until(PATIENCE, child, () -> Http.answersOk(ready));
        return child;
    }

    /** Runs a program to its end. */
    void run(String name, List<String> command) {
        launcher.run(name, command, Map.of());
    }

    @Override
    public void close() {
        Collections.reverse(children);
        children.forEach(Child::stop);
    }
}
