package kr.giban.hearing.opinion;

/** What an opinion is about. */
public enum TargetKind {
    ROADMAP,
    DIVISION,
    TASK
}
