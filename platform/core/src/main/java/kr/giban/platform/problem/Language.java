package kr.giban.platform.problem;

import java.util.List;
import java.util.Locale;

/** The two languages of every answer; Korean unless English is preferred. */
public enum Language {
    KO,
    EN;

    /** Reads {@code Accept-Language}; what cannot be read is Korean. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return KO;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("ko", "en"));
            return "en".equals(tag) ? EN : KO;
        } catch (IllegalArgumentException unreadable) {
            return KO;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
