package kr.giban.gateway.route;

/** Tells text that can do no harm wherever it stands from what is worth a closer, and dearer, look. */
public final class Ordinary {
    private Ordinary() {}

    /** Whether it is of letters and digits of ASCII and of the marks alone, and not empty. */
    public static boolean is(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
