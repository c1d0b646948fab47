package kr.giban.local.sample.call;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import kr.giban.local.sample.roadmap.RoadmapTask;
import kr.giban.local.sample.roadmap.RoadmapTask.FundingYear;

/**
 * A proposal for a task of 2023. Synthetic.
 *
 * @param partner the participating institution; null for one that applies alone
 * @param grantPercent how much of the task's national and local funding it asks for
 * @param submittedAt when its (last) submission reaches the gateway
 * @param expectedMean the mean of its sheets but the highest and the lowest; null if it is not scored
 * @param expectedOutcome its state after the results are published
 */
public record Proposal(
        String code,
        String organization,
        String task,
        String partner,
        Course course,
        String titleKo,
        String investigatorName,
        String investigatorEmail,
        String investigatorPhone,
        int grantPercent,
        OffsetDateTime submittedAt,
        int bonusPoints,
        int penaltyPoints,
        BigDecimal expectedMean,
        BigDecimal expectedTotal,
        Outcome expectedOutcome,
        boolean synthetic) {
    private static final long UNIT_KRW = 1_000;

    /** What its applicant does with it. */
    public enum Course {
        SUBMITTED,
        /** Submitted, improved, and submitted again before the deadline. */
        RESUBMITTED,
        WITHDRAWN,
        /** Submitted after the deadline, by three seconds. */
        LATE,
        /** Submitted by a firm, which the call does not admit. */
        INELIGIBLE
    }

    /** The state at the end; a late one stays a draft. */
    public enum Outcome {
        DRAFT,
        WITHDRAWN,
        SCREENED_OUT,
        SELECTED,
        RESERVE,
        NOT_SELECTED
    }

    public boolean isScored() {
        return expectedMean != null;
    }

    /** The budget by year: what it asks for, in whole thousands, and the task's private contribution in full. */
    public List<FundingYear> budget(RoadmapTask calledTask) {
        return calledTask.funding().stream()
                .map(year -> new FundingYear(
                        year.year(), share(year.nationalKrw()), share(year.localKrw()), year.privateKrw()))
                .toList();
    }

    private long share(long krw) {
        return krw * grantPercent / 100 / UNIT_KRW * UNIT_KRW;
    }
}
