package kr.giban.hearing.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.giban.hearing.person.StakeholderGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone at the door: with the code of a registration, or without one. */
public record CheckIn(
        @Size(max = 20) @Schema(description = "신청 때 받은 코드 · the code of a registration")
        String code,

        @Valid @Schema(description = "현장 접수 · someone who did not register")
        WalkIn walkIn) {

    /** Someone who did not register; no personal value is asked. */
    public record WalkIn(
            @NotNull StakeholderGroup stakeholderGroup,
            @Size(max = 200) String organization) {}
}
