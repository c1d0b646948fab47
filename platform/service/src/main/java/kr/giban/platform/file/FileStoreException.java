package kr.giban.platform.file;

/** The store did not do what it was asked. Readers are told that files are unavailable; the reason is for the log. */
public final class FileStoreException extends RuntimeException {
    /** What is wrong, as far as can be told. */
    public enum Reason {
        /** No answer, or none in time. */
        UNREACHABLE,
        /** The credentials are not known or may not do this. */
        DENIED,
        BUCKET_MISSING,
        /** Under this key there is no file. */
        FILE_MISSING,
        /** It answered, and refused or failed; also a disk that is full. */
        FAILED
    }

    private final Reason reason;

    public FileStoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
