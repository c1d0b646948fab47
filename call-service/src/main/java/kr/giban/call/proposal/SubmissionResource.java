package kr.giban.call.proposal;

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
import kr.giban.call.receipt.Receipt;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submission, withdrawal and receipts of proposals. */
@Path("/v1/proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class SubmissionResource {
    private final SubmissionService service;

    SubmissionResource(SubmissionService service) {
        this.service = service;
    }

    @POST
    @Path("/submit")
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.APPLICANT)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "submitProposal",
            summary = "제안서 제출 · Submit a proposal",
            description = "저장된 제안서를 그대로 봉인하고 서명된 접수증을 바로 돌려줍니다. 마감은 요청이 게이트웨이에 닿은 시각으로 판정합니다."
                    + " 마감 전에 다시 제출하면 앞의 것을 대신합니다. 503에 Arrival-Ticket이 있으면 그 값을 붙여 같은 요청을 되풀이하십시오."
                    + " 시한 안이면 처음 도착한 시각으로 판정합니다. · Seals the stored draft and gives a signed receipt at once. The"
                    + " deadline is judged by the instant the request reached the gateway. Submitted again before it, the new"
                    + " one counts. Where a 503 carries an Arrival-Ticket, repeat the same request with it: within its time"
                    + " it counts as of the first arrival.",
            extensions = {
                @Extension(name = "x-priority", value = "submission"),
                @Extension(name = "x-arrival-ticket", value = "true", parseValue = true)
            })
    @Parameter(
            name = ArrivalTicket.HEADER,
            in = ParameterIn.HEADER,
            description = "503 응답이 준 도착 확인표. 본인, 제안서, If-Match, Idempotency-Key가 그대로여야 하고 한 번만 쓰입니다. · The"
                    + " ticket that a 503 gave; caller, proposal, If-Match and Idempotency-Key must be the same, and it is"
                    + " used once.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "503",
            description = "잠시 이용할 수 없음; Arrival-Ticket이 있으면 도착은 인정됩니다 · unavailable for now; with an Arrival-Ticket the"
                    + " arrival counts",
            headers = {
                @Header(
                        name = "Retry-After",
                        description = "이만큼 뒤에 되풀이 · seconds after which to repeat it",
                        schema =
                                @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "86400")),
                @Header(
                        name = ArrivalTicket.HEADER,
                        description = "되풀이할 때 붙일 도착 확인표; 문제의 expiresAt까지 · the ticket to repeat it with, until the"
                                + " problem's expiresAt",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    public Response submitProposal(@PathParam("id") UUID id) {
        SubmissionService.Submitted submitted = service.submit(id);
        return Responses.changed(submitted.receipt(), submitted.version());
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.APPLICANT)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "withdrawProposal",
            summary = "제안서 철회 · Withdraw a proposal",
            description = "마감 뒤에는 사유가 필요하고, 평가 결과가 정해진 뒤에는 할 수 없습니다. · With a reason once the deadline has"
                    + " passed; not after the decision.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public Response withdrawProposal(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        ProposalService.Seen seen = service.withdraw(id, request.reason());
        return Responses.changed(seen.view(), seen.version());
    }

    @GET
    @Path("/receipt")
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "getReceipt",
            summary = "접수증 조회 · Read the receipt",
            description = "현재 유효한 제출의 접수증. · The receipt of the submission that stands.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    public Response getReceipt(@PathParam("id") UUID id) {
        return Response.ok(service.receipt(id)).build();
    }

    @GET
    @Path("/submission")
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER, Roles.REVIEWER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "getSubmission",
            summary = "제출한 내용 조회 · Read what was submitted",
            description = "작성 중인 내용이 아니라 봉인된 내용입니다. canonicalContent의 SHA-256이 접수증의 contentSha256입니다. · What was"
                    + " sealed, not the draft: the SHA-256 of canonicalContent is the receipt's contentSha256.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SubmissionView.class)))
    public Response getSubmission(@PathParam("id") UUID id) {
        return Response.ok(service.submission(id)).build();
    }
}
