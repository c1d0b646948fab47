package kr.giban.roadmap.gap;

import java.util.List;
import java.util.Map;

/**
 * What a gap analysis found.
 *
 * @param counts how many cells have each status
 */
public record GapResult(Map<GapStatus, Long> counts, List<GapCell> cells, List<Proposal> proposals) {}
