package kr.giban.platform.outbox;

/**
 * Who may read an event.
 *
 * @param scope {@code internal}, {@code public} or {@code organization}
 * @param organization the reader's organization, for the last
 */
public record Visibility(String scope, String organization) {
    /** For machines of the suite only; never leaves by the gateway. */
    public static final Visibility INTERNAL = new Visibility("internal", null);

    public static final Visibility PUBLIC = new Visibility("public", null);

    public static Visibility organization(String id) {
        return new Visibility("organization", id);
    }
}
