package kr.giban.roadmap.gap;

import java.util.List;

/** A stretch of the list of gap analyses, as the document shows it. */
public record GapPage(List<GapAnalysis> items, String next, Long total) {}
