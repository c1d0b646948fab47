package kr.giban.hearing.hearing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a hearing or a consultation does not take place. */
public record Cancellation(@NotBlank @Size(max = 500) String reason) {}
