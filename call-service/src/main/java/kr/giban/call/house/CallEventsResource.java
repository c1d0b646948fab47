package kr.giban.call.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedResource;

/** The events of this service. */
@Path("/v1/call-events")
@Produces(MediaType.APPLICATION_JSON)
public class CallEventsResource extends FeedResource {
    public CallEventsResource(FeedAnswers answers) {
        super(answers, "/v1/calls");
    }
}
