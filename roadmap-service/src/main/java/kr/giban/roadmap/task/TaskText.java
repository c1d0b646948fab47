package kr.giban.roadmap.task;

import java.util.List;
import java.util.UUID;

/** What a version says of a task, whatever becomes of the task later. */
public record TaskText(
        UUID id,
        String code,
        int year,
        String division,
        String type,
        CallMode callMode,
        String titleKo,
        String titleEn,
        String purposeKo,
        String purposeEn,
        long totalKrw,
        List<FundingYear> funding,
        List<EquipmentLine> equipment,
        List<String> regions,
        List<UUID> needs,
        List<String> strategies,
        boolean synthetic,
        String note) {

    static TaskText of(UUID id, TaskRequest content) {
        return new TaskText(
                id,
                content.code(),
                content.year(),
                content.division(),
                content.type(),
                content.callMode(),
                content.titleKo(),
                content.titleEn(),
                content.purposeKo(),
                content.purposeEn(),
                content.totalKrw(),
                content.funding(),
                content.equipment(),
                content.regions(),
                content.needs(),
                content.strategies(),
                content.synthetic(),
                content.note());
    }

    static TaskText of(Task task, TaskContent content) {
        return of(task.id(), content.request(task.code()));
    }

    /** Where a line of its equipment plan will stand. */
    public String regionOf(EquipmentLine line) {
        return line.region() == null ? regions.get(0) : line.region();
    }
}
