package kr.giban.roadmap.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.giban.roadmap.need.NeedAnswer;

/**
 * Proposes a task for each blank that no task fills yet. First come classes of which the country has nothing at all, then
 * the larger shortage, then what more divisions ask for; class and region break ties, so that the order is always the same.
 */
final class Proposals {
    private final List<GapCell> cells;
    private final List<NeedAnswer> needs;

    Proposals(List<GapCell> cells, List<NeedAnswer> needs) {
        this.cells = cells;
        this.needs = needs;
    }

    List<Proposal> rank() {
        Map<String, Long> nationwide = cells.stream()
                .collect(Collectors.groupingBy(GapCell::classCode, Collectors.summingLong(GapCell::existing)));
        List<GapCell> blanks = cells.stream()
                .filter(cell -> cell.status() == GapStatus.BLANK && cell.remaining() > 0)
                .sorted(Comparator.comparing((GapCell cell) -> nationwide.get(cell.classCode()) > 0)
                        .thenComparing(
                                Comparator.comparingLong(GapCell::remaining).reversed())
                        .thenComparing(Comparator.comparingInt(
                                        (GapCell cell) -> divisions(cell).size())
                                .reversed())
                        .thenComparing(GapCell::classCode)
                        .thenComparing(GapCell::region))
                .toList();
        List<Proposal> proposals = new ArrayList<>();
        for (GapCell cell : blanks) {
            proposals.add(proposal(proposals.size() + 1, cell, nationwide.get(cell.classCode())));
        }
        return proposals;
    }

    private Proposal proposal(int rank, GapCell cell, long nationwide) {
        Map<String, Long> divisions = divisions(cell);
        String most = divisions.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        List<Reason> reasons = new ArrayList<>();
        if (nationwide == 0) {
            reasons.add(new Reason(
                    "none-nationwide", "전국에 이 분류의 장비가 없음", "there is no equipment of this class in the country"));
        } else {
            reasons.add(new Reason(
                    "only-elsewhere",
                    "다른 지역에만 %d대 있음".formatted(nationwide),
                    "%d items, all in other regions".formatted(nationwide)));
        }
        reasons.add(new Reason(
                "shortage",
                "수요 %d대, 보유 0대, 계획 %d대, 부족 %d대".formatted(cell.required(), cell.planned(), cell.remaining()),
                "%d needed, 0 exist, %d planned, %d missing"
                        .formatted(cell.required(), cell.planned(), cell.remaining())));
        reasons.add(new Reason(
                "asked-by",
                "요청 분과: " + String.join(", ", divisions.keySet()),
                "asked for by " + String.join(", ", divisions.keySet())));
        return new Proposal(rank, most, cell.classCode(), cell.region(), cell.remaining(), cell.needs(), reasons);
    }

    /** What each division asks for in a cell. */
    private Map<String, Long> divisions(GapCell cell) {
        return needs.stream()
                .filter(need -> cell.needs().contains(need.id()))
                .collect(Collectors.groupingBy(
                        NeedAnswer::division, TreeMap::new, Collectors.summingLong(NeedAnswer::quantity)));
    }
}
