package kr.giban.platform.consumer;

import java.util.Set;

/**
 * What a service does about another's events; each bean of this type is fed. It runs in the transaction in which the
 * position moves, so each event takes effect exactly once.
 */
public interface EventHandler {
    /** The service whose feed is read, {@code hearing}; its address is {@code giban.services.<name>.url}. */
    String source();

    /** The event types that are wanted; others pass by. */
    Set<String> types();

    void handle(ReceivedEvent event);
}
