package kr.giban.local.sample.roadmap;

import java.time.OffsetDateTime;

/** An expert's advice before the confirmation, and the answer to it. Synthetic. */
public record Advice(
        String code,
        String division,
        String expert,
        OffsetDateTime givenAt,
        String textKo,
        String responseKo,
        OffsetDateTime respondedAt,
        boolean synthetic) {}
