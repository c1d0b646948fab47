package kr.giban.call.call;

/** Why a call for a task came to nothing; the task may then be called again. */
public enum Failure {
    CALL_CANCELLED,
    NO_PROPOSAL,
    NONE_ELIGIBLE,
    NOT_EVALUATED,
    NONE_PASSED,
    NO_AGREEMENT
}
