package kr.giban.roadmap.investment;

import java.util.List;
import java.util.UUID;

/**
 * The investment plan of a version.
 *
 * @param rows each year of funding with each division of the roadmap, also where nothing is invested
 * @param total over all years and divisions
 */
public record InvestmentPlan(UUID roadmapId, int version, List<PlanRow> rows, Total total) {
    /** The sums of the whole plan. */
    public record Total(long nationalKrw, long localKrw, long privateKrw, long totalKrw) {
        static Total of(List<PlanRow> rows) {
            return new Total(
                    rows.stream().mapToLong(PlanRow::nationalKrw).sum(),
                    rows.stream().mapToLong(PlanRow::localKrw).sum(),
                    rows.stream().mapToLong(PlanRow::privateKrw).sum(),
                    rows.stream().mapToLong(PlanRow::totalKrw).sum());
        }
    }
}
