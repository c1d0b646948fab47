package kr.giban.roadmap.gap;

import java.util.List;
import java.util.UUID;

/**
 * A class of equipment in a region: what is needed there against what exists. Classes with a need appear with every
 * region, also where nothing is needed.
 *
 * @param required what all needs of the cell ask for together
 * @param existing what the inventory has, in the class and the classes below it
 * @param region the code of the day for which the inventory was counted
 * @param planned what the version's tasks have yet to build there
 * @param remaining what is still missing when they have
 * @param needs the needs of the cell
 * @param tasks the codes of the tasks that build there or say that they fill a need of the cell
 */
public record GapCell(
        String classCode,
        String region,
        GapStatus status,
        long required,
        long existing,
        long planned,
        long remaining,
        List<UUID> needs,
        List<String> tasks) {}
