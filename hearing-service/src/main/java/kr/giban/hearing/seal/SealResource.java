package kr.giban.hearing.seal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For the suite's own machines. */
@Path("/internal/consultations/{id}/seal")
@Produces(MediaType.APPLICATION_JSON)
public class SealResource {
    private final SealService service;

    SealResource(SealService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(hidden = true)
    public SealAnswer sealConsultation(@PathParam("id") UUID id) {
        return service.seal(id);
    }
}
