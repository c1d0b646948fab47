package kr.giban.platform.outbox;

/** Takes events in the transaction of the change that they tell of. */
public interface Outbox {
    /** Stores the event; it appears in the feed after the transaction commits, and not at all if it rolls back. */
    void publish(Event event);
}
