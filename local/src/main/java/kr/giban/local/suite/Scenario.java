package kr.giban.local.suite;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Something to play on a started suite, found by {@link ServiceLoader}: {@code sample} fills a suite that starts for the
 * first time, {@code demo} plays the whole year.
 */
public interface Scenario {
    String name();

    /** Whether the suite has to run in simulated time for it. */
    boolean simulatedTime();

    void play(Suite suite, Progress progress);

    static Optional<Scenario> named(String name) {
        return ServiceLoader.load(Scenario.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }
}
