package kr.giban.equipment.userequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for the use of equipment. */
@Path("/v1/use-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class UseRequestResource {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final UseRequestService service;
    private final UseRequestCsv csv;
    private final Responses responses;

    public UseRequestResource(UseRequestService service, UseRequestCsv csv, Responses responses) {
        this.service = service;
        this.csv = csv;
        this.responses = responses;
    }

    /** The stretch of the list as the document shows it. */
    public record UseRequestPage(List<UseRequestView> items, String next, Long total) {}

    @GET
    @RolesAllowed({Roles.COMPANY, Roles.APPLICANT, Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listUseRequests",
            summary = "장비 이용신청 목록 · List requests for use",
            description = "신청 기관은 자기 것을, 센터의 보고 기관은 자기 장비의 것을, 담당관은 모두를 봅니다. 최근 것부터. 담당자는 목록에서 가립니다."
                    + " text/csv로는 전체를 받습니다. · A requester sees its own, a reporting organization those for its items, officers"
                    + " all; newest first, contacts masked. As text/csv the list is whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = UseRequestPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response listUseRequests(
            @BeanParam PageRequest page,
            @BeanParam UseRequestFilter filter,
            @Context Request request,
            @Context UriInfo uri) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return Response.ok(csv.of(filter), CsvTable.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"use-requests.csv\"")
                    .build();
        }
        return Response.fromResponse(Responses.page(service.list(page, filter), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMPANY, Roles.APPLICANT, Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Tenancy(
            value = Tenancy.Scope.OWN,
            roles = {Roles.COMPANY, Roles.APPLICANT, Roles.TECHNOPARK})
    @GivesEtag
    @Operation(
            operationId = "getUseRequest",
            summary = "장비 이용신청 조회 · Read a request for use",
            description = "담당자와 안내는 신청 기관과 센터의 보고 기관에만 보입니다. · Contact and message are shown to the two sides only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response getUseRequest(@PathParam("id") UUID id) {
        UseRequestShown shown = service.get(id);
        return responses.of(shown.request(), shown.version(), shown.view());
    }
}
