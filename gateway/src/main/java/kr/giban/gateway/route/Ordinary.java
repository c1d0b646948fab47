package kr.giban.gateway.route;

/** Tells text that can do no harm wherever it stands from what is worth a closer, and dearer, look. */
public final class Ordinary {
    private static final int ASCII = 128;

    private final boolean[] characters = new boolean[ASCII];

    private Ordinary(String marks) {
        for (char c = 0; c < ASCII; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            characters[c] = letter || (c >= '0' && c <= '9') || marks.indexOf(c) >= 0;
        }
    }

    /** Letters and digits of ASCII, and these marks of it. */
    public static Ordinary with(String marks) {
        return new Ordinary(marks);
    }

    /** Whether a text is of such characters alone, and not empty. */
    public boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII || !characters[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
