package kr.giban.hearing.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation as everyone may read it, and as other features know it. */
@Schema(name = "Consultation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationView(
        UUID id,
        UUID roadmapId,

        @Schema(description = "로드맵 버전 번호 · number of the roadmap version")
        int version,

        String title,
        Instant opensAt,
        Instant closesAt,
        ConsultationState state,

        @Schema(description = "취소 사유; 취소된 때에만 · why it was cancelled, if it was")
        String cancelReason,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long revision) {

    static ConsultationView of(Consultation of) {
        return new ConsultationView(
                of.id,
                of.roadmapId,
                of.roadmapVersion,
                of.title,
                of.opensAt,
                of.closesAt,
                of.state,
                of.cancelReason,
                of.createdAt,
                of.updatedAt,
                of.version);
    }

    /** Whether an opinion may be given at the instant. */
    public boolean takesOpinionsAt(Instant now) {
        return state == ConsultationState.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
