package kr.giban.equipment.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items by their natural key, for the systems that keep them. */
@Path("/v1/centers/{centerId}/equipment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class CenterEquipmentResource {
    private final ItemService service;

    public CenterEquipmentResource(ItemService service) {
        this.service = service;
    }

    @PUT
    @Path("/{assetNo}")
    @Conditional
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "putEquipment",
            summary = "장비 등록·교체 · Create or replace an item by its asset number",
            description = "If-Match, If-None-Match: * 또는 본문의 sourceVersion 가운데 하나가 필요합니다. 저장된 것보다 오래된 sourceVersion은"
                    + " 409 stale-source, 같은 내용이면 바뀌지 않습니다. · Needs If-Match, If-None-Match: *, or sourceVersion in the body."
                    + " An older sourceVersion than stored is 409 stale-source; equal content changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "바뀌었거나 같음 · replaced, or already so",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    public Response putEquipment(
            @PathParam("centerId") UUID centerId,
            @PathParam("assetNo")
                    @NotBlank
                    @Size(max = ItemSizes.ASSET_NO)
                    @Pattern(regexp = AssetNumbers.PATTERN)
                    @Parameter(
                            description = "자산번호; 빗금은 %2F로 · the asset number, with %2F for a slash",
                            extensions = @Extension(name = "x-encoded-slash", value = "true", parseValue = true))
                    String assetNo,
            @NotNull @Valid ItemContent body) {
        ItemService.Shown shown = service.put(centerId, assetNo, body);
        return shown.created()
                ? Responses.created("/v1/equipment/" + shown.item().id(), shown.item(), shown.version(), shown.view())
                : Responses.changed(shown.item(), shown.version(), shown.view());
    }
}
