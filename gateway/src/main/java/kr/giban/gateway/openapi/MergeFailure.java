package kr.giban.gateway.openapi;

/** Why the services' documents cannot become one; the message is all that the reader of a failed build needs. */
public final class MergeFailure extends RuntimeException {
    public MergeFailure(String message) {
        super(message);
    }
}
