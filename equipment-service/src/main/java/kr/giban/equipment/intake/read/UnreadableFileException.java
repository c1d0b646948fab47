package kr.giban.equipment.intake.read;

import java.util.Map;

/** A file out of which no rows can be read: a code of the problem catalog, and what its message names. */
public final class UnreadableFileException extends RuntimeException {
    private final String code;
    private final transient Map<String, Object> parameters;

    public UnreadableFileException(String code, Map<String, Object> parameters) {
        super(code);
        this.code = code;
        this.parameters = parameters;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
