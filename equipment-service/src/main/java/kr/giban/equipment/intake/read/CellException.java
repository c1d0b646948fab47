package kr.giban.equipment.intake.read;

import java.util.Map;

/** A cell that cannot be understood: a code of the problem catalog, and what its message names. */
final class CellException extends RuntimeException {
    private final String code;
    private final transient Map<String, Object> parameters;

    CellException(String code) {
        this(code, Map.of());
    }

    CellException(String code, Map<String, Object> parameters) {
        super(code, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    String code() {
        return code;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
