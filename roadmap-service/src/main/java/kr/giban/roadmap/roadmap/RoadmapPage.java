package kr.giban.roadmap.roadmap;

import java.util.List;

/** A stretch of the list of roadmaps, as the document shows it. */
public record RoadmapPage(List<RoadmapAnswer> items, String next, Long total) {}
