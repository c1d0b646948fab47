package kr.giban.local.sample.hearing;

import java.util.List;

/** What becomes of one or more opinions, why, and to which changes it leads. Synthetic. */
public record Disposition(
        String code, Kind kind, List<String> opinions, List<String> changes, String reason, boolean synthetic) {

    /** What becomes of an opinion. */
    public enum Kind {
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED,
        NOTED;

        public boolean leadsToChange() {
            return this == ACCEPTED || this == PARTLY_ACCEPTED;
        }
    }
}
