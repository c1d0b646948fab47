package kr.giban.roadmap.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A gap analysis, written once.
 *
 * @param version the number of the version whose needs and tasks it looked at
 * @param matrixAsOf the day whose codes the inventory's count speaks in
 * @param snapshotSha256 SHA-256 over the canonical JSON of the snapshot
 * @param snapshot the inventory as it was taken; absent in lists
 * @param result absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapAnalysis(
        UUID id,
        UUID roadmapId,
        int version,
        Instant takenAt,
        String matrixAsOf,
        String snapshotSha256,
        GapResult result,
        JsonNode snapshot) {

    GapAnalysis summary() {
        return new GapAnalysis(id, roadmapId, version, takenAt, matrixAsOf, snapshotSha256, null, null);
    }
}
