package kr.giban.roadmap.roadmap;

/** Names of people, as strangers may see them. */
public final class PersonName {
    private PersonName() {}

    /** The first letter, and a circle for each further one; 홍길동 becomes 홍○○. */
    public static String mask(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "○".repeat(name.codePointCount(first, name.length()));
    }
}
