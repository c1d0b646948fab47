package kr.giban.roadmap.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedResource;

/** The events of this service. */
@Path("/v1/roadmap-events")
@Produces(MediaType.APPLICATION_JSON)
public class RoadmapEventsResource extends FeedResource {
    public RoadmapEventsResource(FeedAnswers answers) {
        super(answers, "/v1/roadmaps");
    }
}
