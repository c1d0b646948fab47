package kr.giban.roadmap.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What shows that a task is done: the report, its number, where it is kept. */
public record CompletionRequest(@NotBlank @Size(max = 2000) String evidence) {}
