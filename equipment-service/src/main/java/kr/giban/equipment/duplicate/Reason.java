package kr.giban.equipment.duplicate;

/** Why an item is named, in the order in which they weigh. */
public enum Reason {
    /** Maker and model are written alike, but for misspelling, spacing and what follows a model's name. */
    SAME_MODEL("같은 모델"),
    /** The same, and the maker is known under another name. */
    SAME_MODEL_BY_ALIAS("같은 모델(제조사 다른 이름)"),
    SIMILAR_MODEL("비슷한 모델"),
    SIMILAR_NAME("비슷한 장비명"),
    SIMILAR_SPECIFICATION("비슷한 규격"),
    /** The class or one above or below it, in the region where the planned one is to stand. */
    SAME_CLASS_IN_REGION("같은 지역의 같은 분류"),
    /** Others than its center may use it. */
    SHAREABLE("공동활용 가능"),
    IDLE("유휴"),
    UNDERUSED("저활용");

    private final String nameKo;

    Reason(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    String nameKo() {
        return nameKo;
    }
}
