package kr.giban.equipment.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one refused row means for the others. */
public enum ImportMode {
    /** All or nothing. */
    @JsonProperty("atomic")
    ATOMIC,
    /** What is sound is stored. */
    @JsonProperty("partial")
    PARTIAL,
    /** As {@link #PARTIAL}, and the items are listed that the file no longer has. */
    @JsonProperty("reconcile")
    RECONCILE;

    static Optional<ImportMode> of(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
