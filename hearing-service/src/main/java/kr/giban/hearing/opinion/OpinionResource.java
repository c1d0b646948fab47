package kr.giban.hearing.opinion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Tag(name = "opinions", description = "의견 · Opinions")
public class OpinionResource {
    private final OpinionService service;
    private final Responses responses;

    OpinionResource(OpinionService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @Path("/consultations/{id}/opinions")
    @PermitAll
    @Operation(
            operationId = "listOpinions",
            summary = "의견 목록 · List the opinions of a consultation",
            description = "누구나 검토를 거쳐 공개된 의견을, 담당자는 모든 의견을 본다. · Everyone sees published ones; moderators, planners, "
                    + "officers and hearing staff see all.")
    @APIResponseSchema(value = OpinionPage.class, responseCode = "200")
    public Response listOpinions(
            @PathParam("id") UUID id,
            @BeanParam OpinionFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, filter, page), uri);
    }

    @POST
    @Path("/consultations/{id}/opinions")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "createOpinion",
            summary = "의견 제출 · Give an opinion",
            description = "의견수렴 기간에만, 계정 없이. 공개에 동의하면 검토 뒤 공개되며 글 속의 전화번호·이메일·주민등록번호는 가려진다. · Within the window, "
                    + "no account needed. Shown with consent and after moderation; phones, e-mails and resident numbers in "
                    + "the text are masked.")
    @APIResponseSchema(value = OpinionReceipt.class, responseCode = "201")
    public Response createOpinion(@PathParam("id") UUID id, @NotNull @Valid OpinionRequest body) {
        OpinionReceipt receipt = service.receive(id, body);
        return Responses.created("/v1/opinions/" + receipt.id(), receipt, 0);
    }

    @GET
    @Path("/opinions/{id}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getOpinion", summary = "의견 조회 · Read an opinion")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200")
    public Response getOpinion(@PathParam("id") UUID id) {
        OpinionView found = service.get(id);
        return responses.of(found, found.revision());
    }

    @POST
    @Path("/opinions/{id}/moderate")
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
    @APIResponseSchema(value = OpinionView.class, responseCode = "200")
    public Response moderateOpinion(@PathParam("id") UUID id, @NotNull @Valid Moderation body) {
        OpinionView moderated = service.moderate(id, body);
        return Responses.changed(moderated, moderated.revision());
    }
}
