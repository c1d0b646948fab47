package kr.giban.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another process does. */
public final class Waiting {
    private static final long PAUSE_MILLIS = 100;

    private Waiting() {}

    /** Polls until the condition holds; after the limit the failure is thrown. */
    public static void until(Duration limit, BooleanSupplier condition, Supplier<PlainFailure> failure) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw failure.get();
            }
            pause();
        }
    }

    /** As above, for a condition that the child has to bring about: its death ends the waiting at once. */
    public static void until(Duration limit, Child child, BooleanSupplier condition) {
        BooleanSupplier aliveAndWell = () -> {
            if (!child.isAlive()) {
                throw new PlainFailure("%s ended while starting (exit code %d). The end of %s:%n%s"
                        .formatted(child.name(), child.waitFor(), child.log(), child.logTail()));
            }
            return condition.getAsBoolean();
        };
        until(
                limit,
                aliveAndWell,
                () -> new PlainFailure("%s was not ready after %d s. The end of %s:%n%s"
                        .formatted(child.name(), limit.toSeconds(), child.log(), child.logTail())));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
