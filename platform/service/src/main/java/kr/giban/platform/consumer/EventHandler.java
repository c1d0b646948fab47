package kr.giban.platform.consumer;

import java.util.List;
import java.util.Set;

/**
 * What a service does about another's events; each bean of this type is fed, in the order of the feed. It runs in the
 * transaction in which the position moves, so each event takes effect exactly once, whatever dies when. An event that
 * fails is tried again, for ever: it holds up its source, visibly, and is never skipped.
 *
 * <p>Handlers do their work in that transaction alone (no calls to others) and write so that an event seen before
 * changes nothing, by its id or a natural key: after the source was restored from a backup, an operator may have its
 * feed read again from the start.
 */
public interface EventHandler {
    /** The service whose feed is read, {@code hearing}; its address is {@code giban.services.<name>.url}. */
    String source();

    /** The event types that are wanted; others pass by. */
    Set<String> types();

    void handle(ReceivedEvent event);

    /** Takes events that follow each other, all of wanted types; override where a set is cheaper than one by one. */
    default void handleAll(List<ReceivedEvent> events) {
        events.forEach(this::handle);
    }
}
