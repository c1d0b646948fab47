package kr.giban.call.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who joins a confirmed committee, and why. */
public record ReplacementRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MemberRequest> members,
        @NotBlank @Size(max = 1000) String reason) {}
