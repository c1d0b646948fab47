package kr.giban.call.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.giban.platform.audit.Personal;

/**
 * A member of an evaluation committee.
 *
 * @param subject who signs in, by the {@code sub} of the token
 * @param organizationId the employer
 * @param industry whether the member comes from industry
 */
public record MemberRequest(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 100) @Personal String name,
        @NotBlank @Size(max = 100) String organizationId,
        @Pattern(regexp = "\\d{2}") String regionCode,
        @NotNull Boolean industry,
        @NotNull Boolean chair)
        implements Seat {}
