package kr.giban.platform.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.giban.platform.feed.FeedPosition;
import kr.giban.platform.security.SystemWork;

/** Lets events of one source take effect and moves the position, both or neither. */
class Effects {
    private static final int TIMEOUT_SECONDS = 300;

    private final String source;
    private final List<EventHandler> handlers;
    private final Positions positions;
    private final SystemWork work;

    Effects(String source, List<EventHandler> handlers, Positions positions, SystemWork work) {
        this.source = source;
        this.handlers = handlers;
        this.positions = positions;
        this.work = work;
    }

    /** False, and nothing done, where another replica has been here or is at it. */
    boolean apply(Optional<FeedPosition> from, List<SourceEvent> events, FeedPosition to) {
        return work.as(
                "feed:" + source,
                () -> QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                    if (!positions.take(source, from, to)) {
                        return false;
                    }
                    dispatch(events);
                    positions.move(source, to);
                    return true;
                }));
    }

    /** Hands out events in their order, as many at once as go to the same handlers. */
    private void dispatch(List<SourceEvent> events) {
        List<EventHandler> takers = List.of();
        List<ReceivedEvent> run = new ArrayList<>();
        for (SourceEvent event : events) {
            List<EventHandler> wanting = handlers.stream()
                    .filter(handler -> handler.types().contains(event.type()))
                    .toList();
            if (wanting.isEmpty()) {
                continue;
            }
            if (!wanting.equals(takers)) {
                hand(takers, run);
                takers = wanting;
                run = new ArrayList<>();
            }
            run.add(event.received(source));
        }
        hand(takers, run);
    }

    private static void hand(List<EventHandler> takers, List<ReceivedEvent> run) {
        takers.forEach(handler -> handler.handleAll(List.copyOf(run)));
    }
}
