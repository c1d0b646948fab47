package kr.giban.hearing.opinion;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opinions", description = "의견 · Opinions")
public class OpinionResource {
    private final OpinionService service;

    OpinionResource(OpinionService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpinions",
            summary = "의견 목록 · List the opinions of a consultation",
            description = "누구나 검토를 거쳐 공개된 의견을, 담당자는 모든 의견을 본다. · Everyone sees published ones; moderators, planners, "
                    + "officers and hearing staff see all.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpinionPage.class)))
    public Response listOpinions(
            @PathParam("id") UUID id,
            @BeanParam OpinionFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "createOpinion",
            summary = "의견 제출 · Give an opinion",
            description = "의견수렴 기간에만, 계정 없이. 공개에 동의하면 검토 뒤 공개되며 글 속의 전화번호·이메일·주민등록번호는 가려진다. · Within the window, "
                    + "no account needed. Shown with consent and after moderation; phones, e-mails and resident numbers in "
                    + "the text are masked.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpinionReceipt.class)))
    public Response createOpinion(@PathParam("id") UUID id, @NotNull @Valid OpinionRequest body) {
        OpinionReceipt receipt = service.receive(id, body);
        return Responses.created("/v1/opinions/" + receipt.id(), receipt, 0);
    }
}
