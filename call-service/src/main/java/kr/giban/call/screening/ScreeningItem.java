package kr.giban.call.screening;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One line of the checklist.
 *
 * @param proposed what was found by rule
 * @param proposedReason a code, {@code not-eligible}; null if nothing speaks against it
 * @param result what the officer decided; null while open
 */
@Embeddable
public record ScreeningItem(
        String item,
        @Enumerated(EnumType.STRING) Finding proposed,
        String proposedReason,
        @Enumerated(EnumType.STRING) Outcome result,
        String reason) {

    /** An officer's decision on a line. */
    public enum Outcome {
        PASS,
        FAIL
    }

    ScreeningItem decided(Outcome newResult, String newReason) {
        return new ScreeningItem(item, proposed, proposedReason, newResult, newReason);
    }
}
