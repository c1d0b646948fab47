package kr.giban.hearing.disposition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A disposition; the public reads it once it is published. */
@Schema(name = "Disposition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispositionView(
        UUID id,
        UUID consultationId,
        List<UUID> opinionIds,
        DispositionKind kind,
        String reason,
        String changeRef,
        DispositionState state,
        Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "If-Match에 쓰는 값 · for If-Match")
        String etag,

        @JsonIgnore @Schema(hidden = true) long revision) {

    static DispositionView of(Disposition of) {
        return new DispositionView(
                of.id,
                of.consultationId,
                of.opinionIds(),
                of.kind,
                of.reason,
                of.changeRef,
                of.state,
                of.publishedAt,
                of.createdAt,
                of.updatedAt,
                kr.giban.platform.etag.Etag.of(of.version),
                of.version);
    }
}
