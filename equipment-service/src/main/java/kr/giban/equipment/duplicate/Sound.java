package kr.giban.equipment.duplicate;

/**
 * The consonants of a name as they sound, so that a name in Latin and the same in Hangul meet: {@code shimadzu} and
 * {@code 시마즈} are both {@code smj}. What Korean does not tell apart is not told apart here. Coarse: it says something only
 * about names of some length.
 */
final class Sound {
    /** The sounds of the first and last consonants of a syllable, in the order of Unicode; a dot is silent. */
    private static final String INITIALS = "kknttlmppss.jjjktph";

    private static final String FINALS = ".kkknnntllllllllmppttnttktp.";
    private static final int VOWELS = 21;
    private static final int BLOCK = VOWELS * FINALS.length();
    private static final String SOFTENING = "eiy";

    private Sound() {}

    static String of(String key) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < key.length(); ) {
            i += Keys.isHangul(key.charAt(i)) ? syllable(key.charAt(i), sound) : latin(key, i, sound);
        }
        return sound.toString();
    }

    private static int syllable(char c, StringBuilder sound) {
        int index = c - '\uac00';
        add(sound, INITIALS.charAt(index / BLOCK));
        add(sound, FINALS.charAt(index % FINALS.length()));
        return 1;
    }

    private static int latin(String key, int i, StringBuilder sound) {
        String two = key.substring(i, Math.min(key.length(), i + 2));
        char next = i + 1 < key.length() ? key.charAt(i + 1) : '.';
        char pair =
                switch (two) {
                    case "sh", "th" -> 's';
                    case "ch", "dz", "tz" -> 'j';
                    case "ph" -> 'p';
                    case "ck" -> 'k';
                    case "ng" -> 'n';
                    case "gh" -> '.';
                    default -> 0;
                };
        if (pair != 0) {
            add(sound, pair);
            return 2;
        }
        add(sound, letter(key.charAt(i), next));
        return 1;
    }

    private static char letter(char c, char next) {
        return switch (c) {
            case 'c' -> SOFTENING.indexOf(next) >= 0 ? 's' : 'k';
            case 'g' -> SOFTENING.indexOf(next) >= 0 ? 'j' : 'k';
            case 'k', 'q', 'x' -> 'k';
            case 'd', 't' -> 't';
            case 'b', 'p', 'f', 'v' -> 'p';
            case 'j', 'z' -> 'j';
            case 'r', 'h' -> "aeiouy".indexOf(next) >= 0 ? (c == 'r' ? 'l' : 'h') : '.';
            case 'l', 'm', 'n', 's' -> c;
            default -> '.';
        };
    }

    private static void add(StringBuilder sound, char c) {
        if (c != '.' && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
            sound.append(c);
        }
    }
}
