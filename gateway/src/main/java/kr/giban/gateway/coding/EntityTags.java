package kr.giban.gateway.coding;

import kr.giban.gateway.exchange.HeaderSet;

/**
 * Tags of compressed answers. What is compressed is another representation and must have a strong tag of its own: the
 * service's with an ending, which is taken off again before the service sees it.
 */
public final class EntityTags {
    private static final HeaderSet CONDITIONS = HeaderSet.of("If-None-Match", "If-Match");
    private static final String ENDING = "-gzip\"";

    private EntityTags() {}

    /** The tag of the compressed form. A weak one stays, since it does not speak of bytes. */
    static String compressed(String tag) {
        boolean strong = tag.length() >= 2 && tag.charAt(0) == '"' && tag.endsWith("\"");
        return strong ? tag.substring(0, tag.length() - 1) + ENDING : tag;
    }

    /** The value of a header as the service knows it; one that holds no tags, or no such tags, as it is. */
    public static CharSequence plain(CharSequence header, CharSequence value) {
        int last = value.length() - 1;
        if (last < ENDING.length() || value.charAt(last) != '"') {
            return value;
        }
        // Not If-Range: a part of the one form does not continue the other.
        return CONDITIONS.contains(header) ? plain(value.toString()) : value;
    }

    /** Tags of any form as those of the plain one. */
    public static String plain(String tags) {
        return tags.replace(ENDING, "\"");
    }
}
