package kr.giban.platform.events;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;

/** Wants events of a service that nobody runs. */
@IfBuildProfile(EventsApplication.NAME)
@ApplicationScoped
public class AwayHandler implements EventHandler {
    @Override
    public String source() {
        return "away";
    }

    @Override
    public Set<String> types() {
        return Set.of("thing.made");
    }

    @Override
    public void handle(ReceivedEvent event) {
        throw new AssertionError("nobody sends " + event);
    }
}
