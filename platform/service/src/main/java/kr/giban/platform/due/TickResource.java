package kr.giban.platform.due;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets due rules run at once, where time was moved. */
@Path("/internal/tick")
@Produces(MediaType.APPLICATION_JSON)
public class TickResource {
    private final DueRules rules;

    public TickResource(DueRules rules) {
        this.rules = rules;
    }

    /** Gives for each rule how many things it moved. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(hidden = true)
    public Map<String, Integer> tick() {
        return rules.runAll();
    }
}
