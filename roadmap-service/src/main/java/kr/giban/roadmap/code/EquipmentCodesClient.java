package kr.giban.roadmap.code;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import kr.giban.platform.codes.Code;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The code lists that equipment-service owns and shows to everyone. */
@Path("/v1")
@RegisterRestClient(configKey = "equipment")
interface EquipmentCodesClient {
    @GET
    @Path("/{list}")
    CodeList list(@PathParam("list") String list, @QueryParam("asOf") LocalDate asOf);

    /** The codes that are valid on a day. */
    record CodeList(LocalDate asOf, List<Code> items) {}
}
