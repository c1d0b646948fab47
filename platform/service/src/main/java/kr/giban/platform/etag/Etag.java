package kr.giban.platform.etag;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Strong entity tags made from a version number. */
public final class Etag {
    private static final Pattern ENCODING = Pattern.compile("-(gzip|br|zstd|deflate)\"$");

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether an {@code If-Match} or {@code If-None-Match} header names the tag, also with the suffix of an encoding. */
    public static boolean matches(String header, String etag) {
        return header.strip().equals("*") || tags(header).contains(etag);
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> ENCODING.matcher(tag).replaceFirst("\""))
                .toList();
    }
}
