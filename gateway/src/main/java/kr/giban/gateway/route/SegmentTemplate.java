package kr.giban.gateway.route;

/**
 * One segment of a path template: literal, or one parameter with literal text around it, such as {@code {id}.ics}.
 *
 * @param parameter the parameter's name; null when the segment is literal, and then all of it is the prefix
 */
record SegmentTemplate(String prefix, String parameter, String suffix) {

    static SegmentTemplate of(String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) {
            return new SegmentTemplate(text, null, "");
        }
        boolean single =
                open >= 0 && close > open + 1 && text.indexOf('{', open + 1) < 0 && text.indexOf('}', close + 1) < 0;
        if (!single) {
            throw new IllegalArgumentException("a segment may hold one parameter only: " + text);
        }
        return new SegmentTemplate(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
    }

    boolean isLiteral() {
        return parameter == null;
    }

    /** How many characters are fixed; among templates that match, the one with more of them is meant. */
    int weight() {
        return prefix.length() + suffix.length();
    }

    /** Whether a segment fits; a parameter is never empty. */
    boolean matches(String segment) {
        return isLiteral()
                ? segment.equals(prefix)
                : segment.length() > weight() && segment.startsWith(prefix) && segment.endsWith(suffix);
    }

    String value(String segment) {
        return segment.substring(prefix.length(), segment.length() - suffix.length());
    }
}
