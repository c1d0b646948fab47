package kr.giban.equipment.userequest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a request, or what was accepted, back. */
public record UseCancellation(
        @Size(max = 2000) @Schema(description = "센터가 취소하면 필수 · required of the center")
        String reason) {}
