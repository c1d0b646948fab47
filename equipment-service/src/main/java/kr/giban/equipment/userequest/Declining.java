package kr.giban.equipment.userequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A center's no. */
public record Declining(@NotBlank @Size(max = 2000) String reason) {}
