package kr.giban.call.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.giban.platform.check.ValidBusinessNumber;

/** An organization as its member registers it. */
public record OrganizationRequest(
        @NotBlank @Size(max = 20) @ValidBusinessNumber String businessNumber,
        @Pattern(regexp = "\\d{6}-?\\d{7}") String corporateNumber,
        @NotBlank @Size(max = 200) String nameKo,
        @Size(max = 200) String nameEn,
        @Pattern(regexp = "\\d{2}") String regionCode) {}
