package kr.giban.hearing.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The roadmaps as roadmap-service shows them to everyone. Answers are trees: the other side may grow fields. */
@Path("/v1/roadmaps/{id}")
@RegisterRestClient(configKey = "roadmap")
interface RoadmapClient {
    /** A version, or without a number the one shown first; 404 for what the public may not read. */
    @GET
    JsonNode roadmap(@PathParam("id") UUID id, @QueryParam("version") Integer version);
}
