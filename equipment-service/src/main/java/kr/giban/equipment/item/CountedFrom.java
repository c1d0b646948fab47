package kr.giban.equipment.item;

/** Which of two figures of a utilization counts. The diary does where it has records: it can be looked into. */
public enum CountedFrom {
    /** The records of use. */
    DIARY("사용기록"),
    /** The figure that the center reports with the item. */
    REPORT("센터 보고");

    private final String nameKo;

    CountedFrom(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    public String nameKo() {
        return nameKo;
    }
}
