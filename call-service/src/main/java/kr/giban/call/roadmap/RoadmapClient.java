package kr.giban.call.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kr.giban.platform.client.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What call-service reads of roadmap-service. Answers are trees: the other side may grow fields. */
@Path("/v1/roadmaps/{id}")
@RegisterRestClient(configKey = "roadmap")
@RegisterProvider(ServiceTokenFilter.class)
interface RoadmapClient {
    @GET
    JsonNode roadmap(@PathParam("id") UUID id);

    @GET
    @Path("/tasks")
    JsonNode tasks(
            @PathParam("id") UUID id,
            @QueryParam("version") int version,
            @QueryParam("year") int year,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);
}
