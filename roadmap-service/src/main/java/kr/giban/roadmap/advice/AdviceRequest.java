package kr.giban.roadmap.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.giban.platform.audit.Personal;

/**
 * What an expert advises.
 *
 * @param field the field of technology whose PD speaks
 * @param division the division that it concerns; absent: the roadmap as a whole
 */
public record AdviceRequest(
        @NotBlank @Size(max = 200) String field,
        @Size(max = 40) String division,
        @Personal @NotBlank @Size(max = 100) String expertName,
        @NotBlank @Size(max = 10_000) String opinion) {}
