package kr.giban.gateway.coding;

/**
 * Tags of compressed answers. What is compressed is another representation and must have a strong tag of its own: the
 * service's with an ending, which is taken off again before the service sees it.
 */
public final class EntityTags {
    private static final String ENDING = "-gzip\"";

    private EntityTags() {}

    /** The tag of the compressed form. A weak one stays, since it does not speak of bytes. */
    static String compressed(String tag) {
        boolean strong = tag.length() >= 2 && tag.charAt(0) == '"' && tag.endsWith("\"");
        return strong ? tag.substring(0, tag.length() - 1) + ENDING : tag;
    }

    /** The value of a header as the service knows it; one that holds no tags, or no such tags, as it is. */
    public static String plain(String header, String value) {
        int last = value.length() - 1;
        if (last < ENDING.length() || value.charAt(last) != '"' || value.indexOf(ENDING) < 0) {
            return value;
        }
        // Not If-Range: a part of the one form does not continue the other.
        return header.equalsIgnoreCase("If-None-Match") || header.equalsIgnoreCase("If-Match") ? plain(value) : value;
    }

    /** Tags of any form as those of the plain one. */
    public static String plain(String tags) {
        return tags.replace(ENDING, "\"");
    }
}
