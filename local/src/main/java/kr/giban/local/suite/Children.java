package kr.giban.local.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.giban.local.process.Child;
import kr.giban.local.process.PlainFailure;

/** The children of a suite by name. Once it is being stopped, none is added any more. */
final class Children {
    private final Map<String, Child> started = new ConcurrentHashMap<>();
    private boolean stopping;

    /** Takes a child that has just been started. */
    void add(Child child) {
        synchronized (this) {
            if (!stopping) {
                started.put(child.name(), child);
                return;
            }
        }
        child.stop();
        throw new PlainFailure("The suite is being stopped.");
    }

    Optional<Child> find(Program program) {
        return Optional.ofNullable(started.get(program.title()));
    }

    Child get(Program program) {
        return find(program).orElseThrow(() -> new PlainFailure(program.title() + " is not part of this suite."));
    }

    /** One that has ended although nobody stopped it. */
    synchronized Optional<Child> dead() {
        return stopping
                ? Optional.empty()
                : Stream.of(Program.values())
                        .flatMap(program -> find(program).stream())
                        .filter(child -> !child.isAlive())
                        .findFirst();
    }

    /** Who asks ends before who answers; the database ends last. */
    void stopAll(Progress progress) {
        synchronized (this) {
            stopping = true;
        }
        Predicate<Child> database = child -> child.name().equals(Program.POSTGRES.title());
        Predicate<Child> keycloak = child -> child.name().equals(Program.KEYCLOAK.title());
        Predicate<Child> gateway = child -> child.name().equals(Program.GATEWAY.title());
        Predicate<Child> others = database.or(keycloak).or(gateway).negate();
        List.of(gateway, others, keycloak, database).forEach(group -> stop(group, progress));
    }

    private void stop(Predicate<Child> group, Progress progress) {
        started.values().parallelStream()
                .filter(group)
                .filter(Child::isAlive)
                .forEach(child -> progress.timed(child.name() + " stopped", child::stop));
    }
}
