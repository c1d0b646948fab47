package kr.giban.equipment.code;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.CodeListResource;
import kr.giban.platform.codes.CodeLoad;
import kr.giban.platform.codes.CodeLoadResult;
import kr.giban.platform.codes.CodeValue;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The standard classification: major, sub and small classes, each under its parent. */
@Path("/v1/equipment-classes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class EquipmentClassesResource extends CodeListResource {
    private final ClassTree tree;
    private final Clock clock;

    public EquipmentClassesResource(ClassTree tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listEquipmentClasses",
            summary = "표준분류 목록 · Equipment classes as of a day",
            description =
                    "대분류 8개가 기본값입니다. 글자 코드는 이 시스템의 것입니다(attributes.note). 중·소분류는 운영자가 올립니다."
                            + " · Eight major classes by default, under letters of this system's own; an operator loads the others.")
    public CodeList listEquipmentClasses(@QueryParam("asOf") LocalDate asOf) {
        return list(CodeLists.CLASSES, asOf);
    }

    @PUT
    @Path("/{code}")
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putEquipmentClass",
            summary = "표준분류 등록 · Set a class from a day on",
            description = "parent가 없으면 대분류, 대분류 아래면 중분류, 중분류 아래면 소분류입니다."
                    + " · Without a parent it is major, under a major one sub, under a sub one small.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Response putEquipmentClass(@PathParam("code") String code, @NotNull @Valid CodeValue body) {
        LocalDate from = body.validFrom() == null ? today() : body.validFrom();
        return put(CodeLists.CLASSES, code, body, () -> tree.mustFit(code, body.parent(), from));
    }

    @POST
    @Path("/bulk")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "loadEquipmentClasses",
            summary = "표준분류 일괄 등록 · Set up to 1,000 classes",
            description = CodeLoad.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CodeLoadResult.class)))
    public Response loadEquipmentClasses(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull @Valid CodeLoad body) {
        return load(CodeLists.CLASSES, body, dryRun, loaded -> tree.mustFit(loaded, today()));
    }

    private LocalDate today() {
        return Seoul.today(clock);
    }
}
