package kr.giban.platform.events;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;
import kr.giban.platform.security.Caller;
import org.jdbi.v3.core.Jdbi;

/** Writes each event down in the database, twice if it is handed out twice; fails where it is told to. */
class Effect implements EventHandler {
    private final String source;
    private final String type;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<String> dieOnce = ConcurrentHashMap.newKeySet();
    private final AtomicInteger largestRun = new AtomicInteger();

    Effect(String source, String type, Jdbi jdbi, Caller caller) {
        this.source = source;
        this.type = type;
        this.jdbi = jdbi;
        this.caller = caller;
        jdbi.useHandle(handle -> handle.execute("create table if not exists effect ("
                + "number bigint generated always as identity, source text, subject text, actor text)"));
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Set<String> types() {
        return Set.of(type);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        largestRun.accumulateAndGet(events.size(), Math::max);
        EventHandler.super.handleAll(events);
    }

    @Override
    public void handle(ReceivedEvent event) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into effect (source, subject, actor) values (?, ?, ?)",
                source,
                event.subject(),
                caller.subject()));
        if (poison.contains(event.subject()) || dieOnce.remove(event.subject())) {
            throw new IllegalStateException("dies of " + event.subject());
        }
    }

    void poisonedBy(String subject) {
        poison.add(subject);
    }

    void healed() {
        poison.clear();
    }

    /** Dies once, after the effect and before the commit. */
    void diesOnceOf(String subject) {
        dieOnce.add(subject);
    }

    int largestRun() {
        return largestRun.get();
    }

    static List<String> subjects(Jdbi jdbi, String source) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select subject from effect where source = :source order by number")
                        .bind("source", source)
                        .mapTo(String.class)
                        .list());
    }

    static List<String> actors(Jdbi jdbi, String source) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct actor from effect where source = :source")
                .bind("source", source)
                .mapTo(String.class)
                .list());
    }
}
