package kr.giban.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Publishes as a service would. */
@ApplicationScoped
public class Publisher {
    private final Outbox outbox;

    public Publisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Publishes all in one transaction, so that they appear together. */
    public void publish(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> Arrays.stream(events).forEach(outbox::publish));
    }

    public String made(Visibility visibility) {
        Event event = thing(visibility);
        publish(event);
        return event.subject();
    }

    /** An event that no other has the subject of. */
    public static Event thing(Visibility visibility) {
        return thing("thing.made", visibility);
    }

    public static Event thing(String type, Visibility visibility) {
        String subject = "things/" + UUID.randomUUID();
        return new Event(type, subject, visibility, Map.of("name", subject));
    }
}
