package kr.giban.call.call;

/** When a notice turns away those whom it is not open to. */
public enum EligibilityCheck {
    SUBMISSION,
    /** A submission is taken with a warning; pre-screening decides. */
    SCREENING
}
