package kr.giban.equipment.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.feed.FeedAnswers;
import kr.giban.platform.feed.FeedResource;

/** The feed of centers, equipment and codes. */
@Path("/v1/equipment-events")
@Produces(MediaType.APPLICATION_JSON)
public class EquipmentEventsResource extends FeedResource {
    public EquipmentEventsResource(FeedAnswers answers) {
        super(
                answers,
                "/v1/centers",
                "/v1/quality",
                "/v1/equipment",
                "/v1/equipment/utilization",
                "/v1/regions",
                "/v1/technoparks",
                "/v1/equipment-classes",
                "/v1/holidays",
                "/v1/makers",
                "/v1/use-requests");
    }
}
