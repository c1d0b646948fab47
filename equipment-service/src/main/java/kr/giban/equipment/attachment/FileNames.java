package kr.giban.equipment.attachment;

import java.text.Normalizer;

/** Names that senders give their files: shown and given back, and never part of a path. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    private FileNames() {}

    /**
     * Without folders and without characters that hide what a name is; composed, for some systems send Hangul in pieces. Empty
     * if nothing is left.
     */
    static String clean(String given) {
        if (given == null) {
            return "";
        }
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        name = name.strip();
        return name.length() > LONGEST ? shortened(name) : name;
    }

    /** Cut before its ending, and not within a character. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
