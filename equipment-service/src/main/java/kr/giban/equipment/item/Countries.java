package kr.giban.equipment.item;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by their ISO 3166-1 codes of two letters, and by the names under which files give them. */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Names in use that are nobody's official ones. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("국산", "KR"),
            Map.entry("국내", "KR"),
            Map.entry("한국", "KR"),
            Map.entry("korea", "KR"),
            Map.entry("republicofkorea", "KR"),
            Map.entry("usa", "US"),
            Map.entry("america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("체코", "CZ"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("터키", "TR"),
            Map.entry("holland", "NL"),
            Map.entry("중화인민공화국", "CN"),
            Map.entry("타이완", "TW"));

    private static final Map<String, String> BY_NAME = names();

    private Countries() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The code of a country that is written as its code (two letters or three) or as its name, Korean or English. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(BY_NAME.get(plain(text)));
    }

    /** What a country is called in Korean. */
    static String nameKo(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.KOREAN);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(plain(country.getDisplayCountry(Locale.KOREAN)), code);
            names.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(plain(country.getISO3Country()), code);
        }
        names.putAll(USUAL);
        CODES.forEach(code -> names.put(plain(code), code));
        return Map.copyOf(names);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.ROOT);
    }
}
