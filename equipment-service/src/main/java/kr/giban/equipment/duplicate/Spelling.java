package kr.giban.equipment.duplicate;

import java.util.HashSet;
import java.util.Set;

/** How far two keys (see {@code text_key}) are apart. */
final class Spelling {
    private Spelling() {}

    /** The fewest letters to add, drop, replace or swap with their neighbor that make one out of the other. */
    static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }

    /** 1 for the same, 0 for nothing in common: the share of the longer one that needs no edit. */
    static double ratio(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) edits(one, other) / longer;
    }

    /** The share of pairs of neighboring letters that both have; good for texts in which words change places. */
    static double overlap(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<Integer> pairs = pairs(one);
        Set<Integer> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<Integer> pairs(String key) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 1; i < key.length(); i++) {
            pairs.add((key.charAt(i - 1) << Character.SIZE) | key.charAt(i));
        }
        return pairs;
    }
}
