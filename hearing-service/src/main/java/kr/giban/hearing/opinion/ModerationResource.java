package kr.giban.hearing.opinion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One opinion: reading it and deciding whether it is shown. */
@Path("/v1/opinions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opinions")
public class ModerationResource {
    private final OpinionService service;
    private final Responses responses;

    ModerationResource(OpinionService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getOpinion", summary = "의견 조회 · Read an opinion")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpinionView.class)))
    public Response getOpinion(@PathParam("id") UUID id) {
        OpinionView found = service.get(id);
        // Only staff are told whether it may be shown: that tells the two bodies of a version apart.
        return responses.of(found, found.revision(), found.consentToPublish() == null ? Etag.PUBLIC : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/moderate")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            operationId = "moderateOpinion",
            summary = "의견 공개·비공개 · Publish or withhold an opinion",
            description =
                    "공개는 작성자의 동의가 있어야 하고, 비공개는 사유가 있어야 한다. · Publishing needs the author's consent, withholding a "
                            + "reason.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpinionView.class)))
    public Response moderateOpinion(@PathParam("id") UUID id, @NotNull @Valid Moderation body) {
        OpinionView moderated = service.moderate(id, body);
        return Responses.changed(moderated, moderated.revision());
    }
}
