package kr.giban.hearing.disposition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What of a drafted disposition may change. */
public record DispositionPatch(
        @NotEmpty @Size(max = 10_000) List<@NotNull UUID> opinionIds,
        @NotNull DispositionKind kind,
        @NotBlank @Size(max = 2000) String reason,

        @Size(max = 200) @Pattern(regexp = DispositionRequest.CHANGE_REF)
        String changeRef) {

    static DispositionPatch of(Disposition of) {
        return new DispositionPatch(of.opinionIds(), of.kind, of.reason, of.changeRef);
    }
}
