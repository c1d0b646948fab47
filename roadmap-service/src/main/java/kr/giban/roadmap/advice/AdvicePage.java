package kr.giban.roadmap.advice;

import java.util.List;

/** A stretch of the list of advice, as the document shows it. */
public record AdvicePage(List<AdviceAnswer> items, String next, Long total) {}
