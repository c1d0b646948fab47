package kr.giban.local.process;

/** Something that the person at the keyboard can mend: its message says what is wrong and what to do about it. */
public final class PlainFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlainFailure(String message) {
        super(message);
    }

    public PlainFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
