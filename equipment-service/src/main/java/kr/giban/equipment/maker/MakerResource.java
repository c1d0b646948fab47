package kr.giban.equipment.maker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.EmptyIsNone;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makers under all their names. */
@Path("/v1/makers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "makers")
public class MakerResource {
    private final MakerService service;
    private final Responses responses;

    public MakerResource(MakerService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** The stretch of the list as the document shows it. */
    public record MakerPage(List<Maker> items, String next, Long total) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listMakers",
            summary = "제조사 목록 · List makers",
            description = "처음 들어 있는 제조사는 이 프로젝트가 정한 것이며 공식 목록이 아닙니다. · The makers that are there from the start are"
                    + " this project's own choice, no official list.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = MakerPage.class)))
    public Response listMakers(
            @BeanParam PageRequest page,
            @QueryParam("q")
                    @EmptyIsNone
                    @Parameter(
                            description = "이름의 일부나 코드; 띄어쓰기, 기호, (주)·Inc. 등은 가리지 않음"
                                    + " · part of a name, or a code; spaces, signs and legal forms make no difference")
                    String q,
            @Context UriInfo uri) {
        return Responses.page(service.page(page, q), uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getMaker", summary = "제조사 조회 · Read a maker")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Maker.class)))
    public Response getMaker(@PathParam("code") String code) {
        Maker maker = service.get(code);
        return responses.of(maker, maker.version());
    }

    @PUT
    @Path("/{code}")
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putMaker",
            summary = "제조사 등록·교체 · Create or replace a maker",
            description = "이름은 띄어쓰기, 기호, 대소문자, (주)·주식회사·Co., Ltd.·Inc.·GmbH 등을 뺀 꼴로 견주며, 한 꼴은 한 제조사의 것입니다(422)."
                    + " 바뀐 이름은 곧바로 모든 장비에 적용됩니다. · Names are compared without spaces, signs, case and legal forms; each such"
                    + " form belongs to one maker (422). A change holds at once for all items.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Maker.class)))
    public Response putMaker(
            @PathParam("code") @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{1,31}") String code,
            @NotNull @Valid MakerContent body) {
        Maker maker = service.put(code, body);
        return Responses.changed(maker, maker.version());
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @NeedsIfMatch
    @Operation(
            operationId = "removeMaker",
            summary = "제조사 지우기 · Remove a maker",
            description =
                    "잘못 만든 제조사를 지웁니다. 장비는 그대로이고, 그 이름들은 다시 적힌 그대로 견줍니다."
                            + " · For one that was made by mistake. Items stay as they are; its names are compared as they are written again.")
    @APIResponse(responseCode = "204", description = "지움 · removed")
    public Response removeMaker(@PathParam("code") String code) {
        service.remove(code);
        return Response.noContent().build();
    }
}
