package kr.giban.local.sample;

import java.time.OffsetDateTime;

/**
 * When a step of the year happens.
 *
 * @param publicRecord whether the day is of public record; otherwise it is synthetic
 */
public record TimetableStep(
        String step, OffsetDateTime at, String actor, String whatKo, String whatEn, boolean publicRecord) {}
