package kr.giban.platform.outbox;

import java.util.List;

/** Takes events in the transaction of the change that they tell of; without a transaction it refuses. */
public interface Outbox {
    /** Stores the event; it appears in the feed after the transaction commits, and not at all if it rolls back. */
    default void publish(Event event) {
        publishAll(List.of(event));
    }

    /** Stores many events in one go, in this order. */
    void publishAll(List<Event> events);

    /**
     * Says that a statement of the caller's own has stored events in this transaction, thousands at once perhaps; they are
     * sequenced as soon as it commits.
     */
    void storedByStatement();
}
