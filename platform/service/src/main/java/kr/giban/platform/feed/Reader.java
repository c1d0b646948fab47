package kr.giban.platform.feed;

/**
 * Who reads a feed, as far as it matters to what is shown.
 *
 * @param suite a machine of the suite, which sees everything
 * @param organization whose events are shown beside the public ones; null for nobody's
 */
public record Reader(boolean suite, String organization) {
    public static final Reader SUITE = new Reader(true, null);

    public static Reader of(String organization) {
        return new Reader(false, organization);
    }
}
