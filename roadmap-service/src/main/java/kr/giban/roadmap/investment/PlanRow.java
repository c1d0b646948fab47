package kr.giban.roadmap.investment;

/** What is invested in a division in a year, by source. */
public record PlanRow(
        int year, String division, int tasks, long nationalKrw, long localKrw, long privateKrw, long totalKrw) {
    static PlanRow nothing(int year, String division) {
        return new PlanRow(year, division, 0, 0, 0, 0, 0);
    }
}
