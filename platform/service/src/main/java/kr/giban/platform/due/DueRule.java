package kr.giban.platform.due;

import java.time.Instant;

/**
 * Something that falls due with time, such as a deadline. Run by a schedule on every replica (and by a tick under
 * simulated time), one replica at a time for each rule.
 */
public interface DueRule {
    String name();

    /** Does what is due at the instant, in transactions of its own; gives how many things it moved. */
    int runDue(Instant now);
}
