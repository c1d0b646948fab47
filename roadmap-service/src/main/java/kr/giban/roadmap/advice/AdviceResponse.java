package kr.giban.roadmap.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is done about an expert's advice, or why nothing is. */
public record AdviceResponse(@NotBlank @Size(max = 10_000) String response) {}
