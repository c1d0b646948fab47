package kr.giban.call.roadmap;

import java.util.List;
import java.util.UUID;

/**
 * A task of a roadmap, as far as a call needs it.
 *
 * @param version the number of the roadmap version that it was read from
 * @param nationalKrw the national funding over all years: the most that a proposal can ask for
 */
public record RoadmapTask(
        UUID id,
        String code,
        int version,
        int year,
        String division,
        String type,
        String callMode,
        String title,
        String titleEn,
        String purpose,
        String state,
        List<String> regions,
        long nationalKrw,
        long totalKrw,
        List<FundingYear> funding,
        List<PlannedEquipment> equipment) {

    /** Money of one year. */
    public record FundingYear(int year, long nationalKrw, long localKrw, long privateKrw) {}

    /** Equipment that the task is to build. */
    public record PlannedEquipment(String classCode, int quantity, long unitCostKrw, String region) {}
}
