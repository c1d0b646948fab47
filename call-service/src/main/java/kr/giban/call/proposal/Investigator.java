package kr.giban.call.proposal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.giban.platform.audit.Personal;

/** The principal investigator (총괄책임자). */
public record Investigator(
        @NotBlank @Size(max = 100) @Personal String name,
        @Email @Size(max = 200) @Personal String email,
        @Pattern(regexp = "[0-9+ -]{7,20}") @Personal String phone) {}
