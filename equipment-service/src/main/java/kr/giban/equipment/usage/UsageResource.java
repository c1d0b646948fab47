package kr.giban.equipment.usage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.BulkResult;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of diaries, of whatever item. */
@Path("/v1/usage-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
public class UsageResource {
    private final UsageService service;
    private final BulkUsageService bulk;
    private final Responses responses;

    public UsageResource(UsageService service, BulkUsageService bulk, Responses responses) {
        this.service = service;
        this.bulk = bulk;
        this.responses = responses;
    }

    /** The stretch of the history as the document shows it. */
    public record UsageVersionPage(List<UsageVersion> items, String next, Long total) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @GivesEtag
    @Operation(operationId = "getUsageRecord", summary = "사용기록 조회 · Read a usage record")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UsageRecordResponse.class)))
    public Response getUsageRecord(@PathParam("id") UUID id) {
        UsageService.Shown shown = service.get(id);
        return responses.of(shown.record(), shown.version(), shown.view());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "listUsageRecordVersions",
            summary = "사용기록 이력 · List what a usage record said before",
            description = "지금의 판부터. 사용자 이름은 이력에 남지 않습니다. · The present version first. History holds no names of users.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UsageVersionPage.class)))
    public Response listUsageRecordVersions(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(service.history(id, page), uri);
    }

    @POST
    @Path("/{id}/withdraw")
    // A body of one text would be read out of plain text too.
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "withdrawUsageRecord",
            summary = "사용기록 철회 · Withdraw a usage record",
            description = "기록과 이력은 남지만 가동률에 들지 않습니다. 되돌릴 수 없으며 그 기록번호는 다시 쓸 수 없습니다."
                    + " · Record and history stay, but count no more. For good; its number is not used again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UsageRecordResponse.class)))
    public Response withdrawUsageRecord(@PathParam("id") UUID id, @NotNull @Valid UsageWithdrawal body) {
        UsageService.Shown shown = service.withdraw(id, body);
        return Responses.changed(shown.record(), shown.etag());
    }

    @POST
    @Path("/bulk")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Idempotent
    @Operation(
            operationId = "recordUsageInBulk",
            summary = "사용기록 일괄 등록·정정 · Record or correct up to 1,000 uses",
            description = "장비는 itemId로, 또는 centerCode와 assetNo로 말합니다. mode=atomic은 하나라도 틀리면 모두 거부합니다(422)."
                    + " mode=partial은 맞는 것만 저장하고 각 결과를 답합니다. dryRun=true는 저장만 하지 않습니다. · Items by itemId, or by"
                    + " centerCode and assetNo. atomic refuses all for one fault (422); partial stores what is sound and answers"
                    + " each; dryRun does all but storing.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = BulkResult.class)))
    public Response recordUsageInBulk(
            @QueryParam("mode") @DefaultValue("atomic") @Pattern(regexp = "atomic|partial") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid BulkUsageRequest body) {
        return Response.ok(bulk.store(body, mode.equals("atomic"), dryRun)).build();
    }
}
