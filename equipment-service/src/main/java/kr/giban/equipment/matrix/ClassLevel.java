package kr.giban.equipment.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How fine the classes of a matrix are. */
public enum ClassLevel {
    @JsonProperty("major")
    MAJOR("major"),
    @JsonProperty("sub")
    SUB("sub"),
    @JsonProperty("small")
    SMALL("small"),
    /** Each item under the very class that it was given, of whatever level. */
    @JsonProperty("own")
    OWN("code");

    /** Of {@code equipment_class_path}. */
    private final String column;

    ClassLevel(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The class of an item {@code i} with class path {@code p}; one that has expired since has no path, but is its own. */
    public String ofItem() {
        return this == OWN ? "i.class_code" : "p." + column;
    }
}
