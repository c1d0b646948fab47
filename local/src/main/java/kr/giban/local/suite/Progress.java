package kr.giban.local.suite;

import java.io.PrintStream;
import java.util.Locale;

/** Lines that say what is going on and how long it took. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    static Progress to(PrintStream out) {
        return line -> {
            synchronized (out) {
                out.println(line);
                out.flush();
            }
        };
    }

    static Progress silent() {
        return line -> {};
    }

    /** Does something, and says afterwards how long it took. */
    default void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        say(String.format(Locale.ROOT, "  %-46s %5.1f s", what, (System.nanoTime() - start) / 1e9));
    }
}
