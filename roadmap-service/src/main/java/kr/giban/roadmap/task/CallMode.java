package kr.giban.roadmap.task;

/** How performing institutions are called for: 지정공모, 품목지정, 자유공모, 정책지정. */
public enum CallMode {
    DESIGNATED,
    ITEM_DESIGNATED,
    FREE,
    POLICY_DESIGNATED
}
