package kr.giban.bench.duplicates;

import java.util.List;

/**
 * A model that is known to the bench.
 *
 * @param makerNames the names under which the service knows the maker; the first is the usual one
 */
record Model(int index, List<String> makerNames, String name) {
    String maker() {
        return makerNames.get(0);
    }

    /** Whether both are one model: the same maker's, with the same letters. */
    boolean isSame(Model other) {
        return maker().equals(other.maker()) && key().equals(other.key());
    }

    private String key() {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]", "");
    }
}
