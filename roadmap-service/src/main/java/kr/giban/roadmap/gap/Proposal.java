package kr.giban.roadmap.gap;

import java.util.List;
import java.util.UUID;

/**
 * A task that would fill a blank.
 *
 * @param rank 1 for the most urgent
 * @param division the division that needs the most of it
 * @param reasons what put it at its rank
 */
public record Proposal(
        int rank,
        String division,
        String classCode,
        String region,
        long quantity,
        List<UUID> needs,
        List<Reason> reasons) {}
