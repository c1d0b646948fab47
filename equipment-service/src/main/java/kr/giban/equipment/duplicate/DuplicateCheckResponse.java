package kr.giban.equipment.duplicate;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The candidates for each planned item, and by which rules they were found, so that it can be filed as it is. */
public record DuplicateCheckResponse(Instant checkedAt, DuplicateRules rules, List<Entry> items) {
    /** What was found for one planned item, best first. */
    public record Entry(
            @Schema(description = "요청에서의 순서, 0부터 · place in the request, from 0")
            int index,

            PlannedItem planned,

            @Schema(
                    description =
                            "적힌 제조사 이름이 가리키는 제조사; 모르면 없음 · the maker that the given name stands for; absent if unknown")
            String makerCode,

            List<Candidate> candidates) {}
}
