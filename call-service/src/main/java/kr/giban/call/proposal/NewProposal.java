package kr.giban.call.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The beginning of a proposal. */
public record NewProposal(
        @NotNull UUID callTaskId, @NotBlank @Size(max = 300) String title) {}
