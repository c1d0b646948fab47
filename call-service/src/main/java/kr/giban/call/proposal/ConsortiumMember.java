package kr.giban.call.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.giban.platform.check.ValidBusinessNumber;

/**
 * A participating institution (참여기관).
 *
 * @param organizationId its id where it is registered
 */
public record ConsortiumMember(
        @NotBlank @Size(max = 20) @ValidBusinessNumber String businessNumber,
        @NotBlank @Size(max = 200) String nameKo,
        @Size(max = 100) String organizationId,
        @Pattern(regexp = "\\d{2}") String regionCode,
        @Size(max = 500) String part) {}
