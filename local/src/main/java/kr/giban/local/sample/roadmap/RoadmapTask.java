package kr.giban.local.sample.roadmap;

import java.util.List;

/**
 * A task of the roadmap, synthetic and marked so in its title: what the real 52 are called is not public here.
 *
 * @param needs codes of the {@link Need}s that it fills, of which one at least is a blank
 */
public record RoadmapTask(
        String code,
        int year,
        String division,
        Type type,
        CallMode callMode,
        String titleKo,
        String titleEn,
        String purposeKo,
        String purposeEn,
        List<String> regions,
        List<FundingYear> funding,
        List<EquipmentLine> equipment,
        List<String> needs,
        List<String> strategies,
        boolean synthetic,
        String note) {

    /** The task types of 2022. */
    public enum Type {
        FUTURE_TECHNOLOGY,
        INDUSTRY_DEMAND,
        UNIVERSITY_INNOVATION_CENTER,
        TECHNOLOGY_PLATFORM
    }

    /** How institutions are called for; a free call lies outside of the roadmap. */
    public enum CallMode {
        DESIGNATED,
        ITEM_DESIGNATED,
        POLICY_DESIGNATED
    }

    /** The money of one year by source: 국비, 지방비, 민간부담금. */
    public record FundingYear(int year, long nationalKrw, long localKrw, long privateKrw) {
        public long totalKrw() {
            return nationalKrw + localKrw + privateKrw;
        }
    }

    /** Equipment to be built in a region. */
    public record EquipmentLine(String classCode, int quantity, long unitCostKrw, String region) {
        public long costKrw() {
            return quantity * unitCostKrw;
        }
    }

    public long totalKrw() {
        return funding.stream().mapToLong(FundingYear::totalKrw).sum();
    }

    public long nationalKrw() {
        return funding.stream().mapToLong(FundingYear::nationalKrw).sum();
    }
}
