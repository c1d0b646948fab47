package kr.giban.roadmap.task;

import java.util.List;

/** A stretch of the list of tasks, as the document shows it. */
public record TaskPage(List<TaskAnswer> items, String next, Long total) {}
