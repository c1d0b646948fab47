package kr.giban.equipment.usage;

/** Whose people used an item. The names are this project's own; inventories write them in many ways. */
public enum UserOrganizationType {
    /** The institution at which the item stands. */
    OWN("자체"),
    SMALL("중소기업"),
    MIDSIZE("중견기업"),
    LARGE("대기업"),
    UNIVERSITY("대학"),
    RESEARCH_INSTITUTE("연구기관"),
    PUBLIC("공공기관"),
    /** Somebody who uses it for no organization. */
    INDIVIDUAL("개인"),
    OTHER("기타");

    private final String nameKo;

    UserOrganizationType(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    String nameKo() {
        return nameKo;
    }
}
