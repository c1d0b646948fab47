package kr.giban.local.sample.call;

/** A reviewer's seat on the panel of a task, and what the reviewer declares before scoring. */
public record PanelSeat(
        String task, String reviewer, boolean chair, Declaration declaration, String declarationReason) {

    /** What a reviewer says of a conflict of interest. */
    public enum Declaration {
        NONE,
        CONFLICT
    }
}
