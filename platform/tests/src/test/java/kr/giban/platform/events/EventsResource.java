package kr.giban.platform.events;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.Path;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedResource;

@IfBuildProfile(EventsApplication.NAME)
@Path("/v1/platform-events")
public class EventsResource extends FeedResource {
    public EventsResource(FeedAnswers answers) {
        super(answers, "/v1/things", "/v1/parts");
    }
}
