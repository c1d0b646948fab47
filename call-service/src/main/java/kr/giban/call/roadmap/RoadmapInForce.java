package kr.giban.call.roadmap;

import java.util.List;
import java.util.UUID;

/**
 * The version of a roadmap that is in force, with its tasks of one year.
 *
 * @param version the version's number
 */
public record RoadmapInForce(UUID roadmapId, int version, List<RoadmapTask> tasks) {}
