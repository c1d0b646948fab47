package kr.giban.local.demo;

/** A step of the year that did not hold. */
public final class DemoFailure extends RuntimeException {
    public DemoFailure(String message) {
        super(message);
    }

    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
