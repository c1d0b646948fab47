package kr.giban.equipment.quality;

import java.util.Locale;

/** What makes data good, each counted on its own. */
public enum Part {
    COMPLETENESS("완전성", "completeness"),
    FRESHNESS("최신성", "freshness"),
    PLAUSIBILITY("타당성", "plausibility"),
    IDENTIFIERS("식별번호", "identifiers");

    private final String nameKo;
    private final String nameEn;

    Part(String nameKo, String nameEn) {
        this.nameKo = nameKo;
        this.nameEn = nameEn;
    }

    String nameKo() {
        return nameKo;
    }

    String nameEn() {
        return nameEn;
    }

    /** Where its score is stored. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
