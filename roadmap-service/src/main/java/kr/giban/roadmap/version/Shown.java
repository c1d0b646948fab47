package kr.giban.roadmap.version;

/**
 * The version that a reader gets.
 *
 * @param inForce the number of the version in force; null before there is one
 */
public record Shown(RoadmapVersion version, Integer inForce) {}
