package kr.giban.local.process;

import java.time.Duration;

/** How a child is asked to end, and how long it may take before it is killed. */
public record Ending(String signal, Duration grace) {
    /** What Java programs understand. */
    public static final Ending TERM = new Ending("TERM", Duration.ofSeconds(15));

    /** PostgreSQL's fast shutdown: sessions are cut, the checkpoint is written. */
    public static final Ending FAST = new Ending("INT", Duration.ofSeconds(30));
}
