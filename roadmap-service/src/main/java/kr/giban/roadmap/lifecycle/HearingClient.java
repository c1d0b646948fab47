package kr.giban.roadmap.lifecycle;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kr.giban.platform.client.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks hearing-service to seal a consultation; asking again is harmless. */
@Path("/internal/consultations")
@RegisterRestClient(configKey = "hearing")
@RegisterProvider(ServiceTokenFilter.class)
interface HearingClient {
    @POST
    @Path("/{id}/seal")
    Seal seal(@PathParam("id") UUID id);
}
