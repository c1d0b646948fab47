package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import kr.giban.platform.client.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The inventory as equipment-service counts it. */
@Path("/v1/equipment/matrix")
@RegisterRestClient(configKey = "equipment")
@RegisterProvider(ServiceTokenFilter.class)
interface EquipmentMatrixClient {
    @GET
    JsonNode matrix(
            @QueryParam("rows") String rows,
            @QueryParam("columns") String columns,
            @QueryParam("measure") String measure,
            @QueryParam("level") String level);
}
