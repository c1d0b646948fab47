package kr.giban.hearing.person;

/** How personal values look where they need not be read whole; the same everywhere. */
public final class Masks {
    private static final String HIDDEN = "*";

    private Masks() {}

    /** 홍길동 as 홍*동, 홍길 as 홍*, and so on; the ends stay. */
    public static String name(String name) {
        if (name == null) {
            return null;
        }
        int[] signs = name.codePoints().toArray();
        if (signs.length < 2) {
            return HIDDEN;
        }
        int shownAtEnd = signs.length > 2 ? 1 : 0;
        return new String(signs, 0, 1)
                + HIDDEN.repeat(signs.length - 1 - shownAtEnd)
                + new String(signs, signs.length - shownAtEnd, shownAtEnd);
    }

    /** The first sign and the domain. */
    public static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.lastIndexOf('@');
        return at < 1 ? HIDDEN : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }

    /** The last four digits. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < 8 ? HIDDEN : "***-****-" + digits.substring(digits.length() - 4);
    }
}
