package kr.giban.local.sample.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kr.giban.local.sample.PersonNames;

/** Names, models, specifications and contacts. Makers are real, models invented: no maker sells what is named here. */
final class Describer {
    private static final List<Names> PREFIXES = List.of(
            new Names("고정밀 ", "High-precision "),
            new Names("연구용 ", "Research-grade "),
            new Names("다목적 ", "Multipurpose "),
            new Names("고속 ", "High-speed "));
    private static final List<String> SUFFIXES = List.of("", "S", "X", "Plus", "-R2", " Pro");
    private static final Map<Character, String> SPECIFICATIONS = Map.of(
            'A', "분해능 %d nm, 시야 %d mm",
            'B', "검출한계 %d ppb, 자동주입 %d시료",
            'C', "최대하중 %d kN, 행정 %d mm",
            'D', "주파수 %d GHz, %d채널",
            'E', "%d코어, 메모리 %d GB",
            'F', "측정범위 %d mm, 정확도 %d um",
            'G', "%d채널, 동시처리 %d시료",
            'H', "온도 -%d~%d ℃");

    /** The Korean and the English name of an item. */
    record Names(String korean, String english) {}

    private final Catalog catalog;
    private final Random random;

    Describer(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    Names names(Catalog.Kind kind) {
        Names prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        boolean plain = random.nextInt(100) < 62
                || kind.nameKo().contains(prefix.korean().strip());
        return plain
                ? new Names(kind.nameKo(), kind.nameEn())
                : new Names(prefix.korean() + kind.nameKo(), prefix.english() + lowerFirst(kind.nameEn()));
    }

    private static String lowerFirst(String name) {
        boolean abbreviation = Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** One of a few models of the maker for this class, so that centers own the same ones. */
    String model(String maker, Catalog.Kind kind) {
        String letters = maker.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        int number = 100 + Math.floorMod((maker + kind.classCode()).hashCode(), 890);
        int kindOffset = catalog.kinds().indexOf(kind) % 2;
        return String.format(
                Locale.ROOT,
                "%s-%d%d%s",
                letters.substring(0, Math.min(2, letters.length())),
                number,
                kindOffset * 5 + random.nextInt(3),
                SUFFIXES.get(random.nextInt(SUFFIXES.size())));
    }

    String specification(Catalog.Kind kind) {
        String form = SPECIFICATIONS.get(kind.classCode().charAt(0));
        return String.format(Locale.ROOT, form, 1 + random.nextInt(60), 10 * (1 + random.nextInt(90)));
    }

    /** The same desk of a center is the same person. */
    static Contact contact(String centerCode, int desk) {
        int person = Math.floorMod((centerCode + desk).hashCode(), 10_000);
        return new Contact(
                PersonNames.korean(person),
                String.format(Locale.ROOT, "010-0000-%04d", person),
                String.format(Locale.ROOT, "%s-%d@example.kr", centerCode.toLowerCase(Locale.ROOT), desk));
    }
}
