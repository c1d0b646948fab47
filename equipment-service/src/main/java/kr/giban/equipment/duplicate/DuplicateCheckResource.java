package kr.giban.equipment.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what is to be bought is there already. */
@Path("/v1/equipment/duplicate-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class DuplicateCheckResource {
    private final DuplicateCheckService service;

    public DuplicateCheckResource(DuplicateCheckService service) {
        this.service = service;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER, Roles.TECHNOPARK})
    @Operation(
            operationId = "checkDuplicates",
            summary = "장비 중복성 검토 · Check planned equipment for duplicates",
            description =
                    "POST이지만 읽기입니다. 아무것도 저장되지 않으므로 Idempotency-Key도 필요 없습니다. 응답에는 검토 시각과 적용한 규정이"
                            + " 들어 있어 그대로 검토 자료로 보관할 수 있습니다. text/csv로는 후보마다 한 줄인 표로 받습니다. 모델의 숫자가 다르거나 등록된 제조사가 다르면 후보가 아니며, 불용 장비는 제외합니다."
                            + " · A read, though a POST: nothing is stored, so it needs no Idempotency-Key. The answer tells when and by which"
                            + " rules it was made, and can be filed as it is. Items whose model has another number or whose registered maker is"
                            + " another are no candidates, nor are retired ones. As text/csv it is a table with a line for each candidate.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DuplicateCheckResponse.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response checkDuplicates(@NotNull @Valid DuplicateCheckRequest body, @Context Request request) {
        DuplicateCheckResponse result = service.check(body.items());
        return CsvAnswer.isWanted(request)
                ? CsvAnswer.file(DuplicateCheckCsv.of(result), "duplicate-check.csv")
                        .build()
                : Response.ok(result, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
