package kr.giban.call.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A reviewer's word on conflicts of interest.
 *
 * @param conflict there is one: the reviewer is excused
 * @param statement required where a possible conflict was found by rule
 */
public record DeclarationRequest(
        @NotNull Boolean conflict, @Size(max = 2000) String statement) {}
