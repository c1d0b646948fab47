package kr.giban.call.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A later deadline, and why. */
public record ExtensionRequest(
        @NotNull Instant closesAt,
        @NotBlank @Size(max = 1000) String reason) {}
