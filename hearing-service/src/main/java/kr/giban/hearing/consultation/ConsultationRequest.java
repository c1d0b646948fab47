package kr.giban.hearing.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation to be held. */
public record ConsultationRequest(
        @NotNull UUID roadmapId,

        @NotNull @Positive @Schema(description = "로드맵 버전 번호 · number of the roadmap version")
        Integer version,

        @NotBlank @Size(max = 200) String title,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt) {}
