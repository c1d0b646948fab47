package kr.giban.call.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews of proposals. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ReviewResource {
    private final ReviewService service;
    private final Responses responses;

    ReviewResource(ReviewService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** A page, as the document shows it. */
    public record ReviewPage(List<ReviewView> items, String next, Long total) {}

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "listReviews",
            summary = "평가 목록 · List reviews",
            description = "평가위원은 자신의 것만 봅니다. · Reviewers see their own only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewPage.class)))
    public Response listReviews(
            @QueryParam("callTaskId") UUID callTaskId,
            @QueryParam("proposalId") UUID proposalId,
            @QueryParam("state") ReviewState state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(callTaskId, proposalId, state, page), uri);
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @RolesAllowed({Roles.REVIEWER, Roles.PROGRAM_OFFICER})
    @Operation(operationId = "getReview", summary = "평가 조회 · Read a review")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewView.class)))
    public Response getReview(@PathParam("id") UUID id) {
        ReviewService.Seen seen = service.read(id);
        return responses.of(seen.view(), seen.version());
    }

    @POST
    @Path("/{id}/declare")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "declareReview",
            summary = "이해상충 여부 선언 · Declare on conflicts of interest",
            description = "이해상충이 있으면 그 제안서의 평가에서 빠집니다. · With a conflict the reviewer is excused from that proposal.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewView.class)))
    public Response declareReview(@PathParam("id") UUID id, @NotNull @Valid DeclarationRequest request) {
        return changed(service.declare(id, request));
    }

    @POST
    @Path("/{id}/scores")
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "scoreReview",
            summary = "평가표 제출 · Give a score sheet",
            description = "평가표는 바뀌지 않습니다. 고칠 때는 사유와 함께 새 평가표를 더합니다. · Sheets never change; a correction is a new"
                    + " sheet with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewView.class)))
    public Response scoreReview(@PathParam("id") UUID id, @NotNull @Valid ScoresRequest request) {
        return changed(service.score(id, request));
    }

    private static Response changed(ReviewService.Seen seen) {
        return Responses.changed(seen.view(), seen.version());
    }
}
