package kr.giban.roadmap.consultation;

import java.util.UUID;

/**
 * An opinion and what became of it, as far as hearing-service has told.
 *
 * @param dispositionId null while none is published
 * @param kind null while none is published
 * @param changeRef the change that the disposition points to; empty if none
 */
public record Disposed(UUID opinionId, UUID dispositionId, String kind, String changeRef) {
    public boolean isAccepted() {
        return "ACCEPTED".equals(kind) || "PARTLY_ACCEPTED".equals(kind);
    }

    /** The line of the digest that hearing-service and we compare. */
    String line() {
        return opinionId + ":" + text(dispositionId) + ":" + text(kind) + ":" + text(changeRef) + "\n";
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
