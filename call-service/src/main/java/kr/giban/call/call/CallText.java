package kr.giban.call.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What an officer may write of a call while it is a draft. */
public record CallText(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 20000) String description,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Valid TermsRequest terms) {}
