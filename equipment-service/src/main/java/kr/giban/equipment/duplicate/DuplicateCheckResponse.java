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

            List<Candidate> candidates,

            @Schema(
                    description = "중복은 아니어도 대신 쓸 수 있는 장비: 같은 지역의 같은 분류에서 공동활용할 수 있는 것, 유휴·저활용부터. classCode와"
                            + " region을 적어야 찾는다; score는 장비명·규격·분류의 유사도 · no duplicates, but of use in their place: of the"
                            + " class in the region, open to others, idle and underused ones first; looked for where classCode and"
                            + " region are given; the score is the likeness of name, specification and class")
            List<Candidate> alternatives) {}
}
