package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How fine the classes of a matrix are. */
public enum ClassLevel {
    @JsonProperty("major")
    MAJOR("major"),
    @JsonProperty("sub")
    SUB("sub"),
    @JsonProperty("small")
    SMALL("small");

    private final String column;

    ClassLevel(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
