package kr.giban.sample.widget;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/widgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "widgets")
public class WidgetResource {
    private final WidgetService service;
    private final Responses responses;

    WidgetResource(WidgetService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(summary = "목록 · List widgets")
    public Response listWidgets(
            @BeanParam PageRequest page, @QueryParam("madeFrom") LocalDate madeFrom, @Context UriInfo uri) {
        return Responses.page(service.list(page).map(WidgetView::of), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.TECHNOPARK)
    @Operation(summary = "만들기 · Create a widget")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WidgetView.class)))
    public Response createWidget(@NotNull @Valid NewWidget wanted) {
        Widget widget = service.create(wanted);
        return Responses.created("/v1/widgets/" + widget.id, WidgetView.of(widget), widget.version);
    }

    @POST
    @Path("/from-file")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.TECHNOPARK)
    @Operation(summary = "파일로 만들기 · Create a widget from a file")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WidgetView.class)))
    public Response createWidgetFromFile(
            @RestForm @NotBlank @Size(max = 40) String name, @RestForm @NotNull FileUpload file) {
        Widget widget = service.create(new NewWidget(name, (int) file.size(), null, null));
        return Responses.created("/v1/widgets/" + widget.id, WidgetView.of(widget), widget.version);
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @RolesAllowed({Roles.TECHNOPARK, Roles.PLANNER})
    @Operation(summary = "하나 · Read a widget")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WidgetView.class)))
    public Response getWidget(@PathParam("id") UUID id) {
        Widget widget = service.get(id);
        return responses.of(WidgetView.of(widget), widget.version);
    }

    @PATCH
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Operation(summary = "고치기 · Change a widget")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WidgetPatch.class)))
    public Response patchWidget(@PathParam("id") UUID id, @NotNull JsonNode body) {
        Widget widget = service.patch(id, body);
        return Responses.changed(WidgetView.of(widget), widget.version);
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Operation(summary = "공개 · Publish a widget")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WidgetView.class)))
    public Response publishWidget(@PathParam("id") UUID id) {
        Widget widget = service.publish(id);
        return Responses.changed(WidgetView.of(widget), widget.version);
    }
}
