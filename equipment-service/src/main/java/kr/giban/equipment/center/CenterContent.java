package kr.giban.equipment.center;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reporting organization says of its center. */
public record CenterContent(
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
        @Schema(description = "센터코드; 등록 후 바꿀 수 없음 · fixed once registered", examples = "SEOUL-NANO-01")
        String code,

        @NotBlank @Size(max = 200) String nameKo,
        @Size(max = 200) String nameEn,

        @NotBlank @Size(max = 200) @Schema(description = "주관 기관 · where the center stands")
        String hostInstitution,

        @Size(max = 64) @Schema(description = "/v1/technoparks의 code")
        String technoparkCode,

        @NotBlank @Size(max = 64) @Schema(description = "/v1/regions의 code, 오늘 유효한 것 · valid today")
        String regionCode,

        @Personal @Size(max = 100) String contactName,
        @Personal @Size(max = 40) String contactPhone,
        @Personal @Email @Size(max = 200) String contactEmail,
        LocalDate establishedOn,

        @DecimalMin("-90") @DecimalMax("90") @Schema(description = "위도(도); 경도와 함께 · degrees; with the longitude")
        Double latitude,

        @DecimalMin("-180") @DecimalMax("180") @Schema(description = "경도(도); 위도와 함께 · degrees; with the latitude")
        Double longitude,

        @Schema(description = "없으면 ACTIVE; CLOSED는 되돌릴 수 없음 · ACTIVE unless said; CLOSED is for good")
        CenterState state) {}
