package kr.giban.platform.etag;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kr.giban.platform.digest.Sha256;

/**
 * Strong entity tags made from a version number, where there is one, and, where readers see different bodies of it, the
 * view.
 */
public final class Etag {
    /** What the public sees where others see more. */
    public static final String PUBLIC = "public";

    private static final Pattern ENCODING = Pattern.compile("-(gzip|br|zstd|deflate)\"$");
    private static final Pattern VIEW = Pattern.compile("\\.[a-z]+\"$");

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of what has no version of its own, made from all that is kept of it. */
    public static String ofContent(Object... kept) {
        return "\"" + Sha256.hex(Arrays.deepToString(kept)).substring(0, 16) + "\"";
    }

    /** The tag of a view of the version that shows less or more than others; lower-case letters, or null for the whole. */
    public static String of(long version, String view) {
        return view == null ? of(version) : "\"" + version + "." + view + "\"";
    }

    /**
     * Whether an {@code If-Match} names the tag's version, in whichever view, also with the suffix of an encoding. Whoever may
     * write has named what is there, however much of it was shown.
     */
    public static boolean matches(String header, String etag) {
        return header.strip().equals("*")
                || tags(header).stream()
                        .map(tag -> VIEW.matcher(tag).replaceFirst("\""))
                        .anyMatch(etag::equals);
    }

    /** Whether an {@code If-None-Match} names this very body, also with the suffix of an encoding. */
    public static boolean isKnown(String header, String etag) {
        return header.strip().equals("*") || tags(header).contains(etag);
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> ENCODING.matcher(tag).replaceFirst("\""))
                .toList();
    }
}
