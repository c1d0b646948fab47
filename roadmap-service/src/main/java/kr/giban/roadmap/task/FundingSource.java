package kr.giban.roadmap.task;

/** Where the money of a task comes from. */
public enum FundingSource {
    NATIONAL,
    LOCAL,
    PRIVATE
}
