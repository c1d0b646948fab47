package kr.giban.equipment.duplicate;

import kr.giban.equipment.maker.MakerNames;

/** How alike two makers' names are: by the aliases first, else by spelling, or by sound across scripts. */
final class MakerLikeness {
    private static final double SOUNDS_ALIKE = 0.85;
    private static final double BEGINS_ALIKE = 0.9;
    /** Shorter names are not called alike for a part or a sound. */
    private static final int TELLING = 4;

    private static final int TELLING_SOUND = 3;

    private final MakerNames names;

    MakerLikeness(MakerNames names) {
        this.names = names;
    }

    /** Whether the aliases say that both are one maker. */
    boolean areOne(String one, String other) {
        String code = names.code(one);
        return code != null && code.equals(names.code(other));
    }

    /** Whether the aliases know both and say that they are two makers. */
    boolean contradict(String one, String other) {
        String code = names.code(one);
        String otherCode = names.code(other);
        return code != null && otherCode != null && !code.equals(otherCode);
    }

    /** 0 to 1, of two normal forms; 0 for those that contradict. */
    double of(String one, String other) {
        if (one.equals(other) || areOne(one, other)) {
            return 1;
        }
        if (contradict(one, other)) {
            return 0;
        }
        double best = 0;
        for (String name : names.keys(one)) {
            for (String otherName : names.keys(other)) {
                best = Math.max(best, written(name, otherName));
            }
        }
        return best;
    }

    private static double written(String one, String other) {
        if (isHangul(one) != isHangul(other)) {
            String sound = Sound.of(one);
            return sound.length() >= TELLING_SOUND && sound.equals(Sound.of(other)) ? SOUNDS_ALIKE : 0;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < TELLING) {
            return one.equals(other) ? 1 : 0;
        }
        return one.startsWith(other) || other.startsWith(one) ? BEGINS_ALIKE : Spelling.ratio(one, other);
    }

    private static boolean isHangul(String key) {
        return key.chars().anyMatch(Keys::isHangul);
    }
}
