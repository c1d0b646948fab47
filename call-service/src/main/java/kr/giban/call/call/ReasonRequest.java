package kr.giban.call.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
