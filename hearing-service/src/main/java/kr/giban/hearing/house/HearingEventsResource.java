package kr.giban.hearing.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedResource;

/** The feed of this service. */
@Path("/v1/hearing-events")
@Produces(MediaType.APPLICATION_JSON)
public class HearingEventsResource extends FeedResource {
    public HearingEventsResource(FeedAnswers answers) {
        super(answers, "/v1/consultations", "/v1/hearings");
    }
}
