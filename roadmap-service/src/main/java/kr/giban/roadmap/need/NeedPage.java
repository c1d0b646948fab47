package kr.giban.roadmap.need;

import java.util.List;

/** A stretch of the list of needs, as the document shows it. */
public record NeedPage(List<NeedAnswer> items, String next, Long total) {}
