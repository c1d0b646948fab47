package kr.giban.roadmap.lifecycle;

import java.util.List;

/** A stretch of the list of versions, as the document shows it. */
public record VersionPage(List<VersionAnswer> items, String next, Long total) {}
