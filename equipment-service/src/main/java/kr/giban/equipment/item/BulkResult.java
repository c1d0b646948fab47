package kr.giban.equipment.item;

import java.util.List;
import java.util.UUID;
import kr.giban.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a bulk request. */
public record BulkResult(boolean dryRun, IntakeCounts counts, List<Entry> results) {

    /** One item, by its index in the request. */
    public record Entry(
            int index,

            @Schema(description = "CREATED, UPDATED, UNCHANGED, REJECTED")
            String outcome,

            UUID id,
            List<Problem.Item> errors) {}
}
