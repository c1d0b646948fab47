package kr.giban.local.sample.roadmap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What version 2 changes in a task of version 1: a field, by its name in the task's JSON, and its new value.
 *
 * @param code by which a disposition points to the change
 */
public record TaskChange(String code, String task, String field, JsonNode value, String summaryKo, boolean synthetic) {}
