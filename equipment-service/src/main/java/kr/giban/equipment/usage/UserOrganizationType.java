package kr.giban.equipment.usage;

/** Whose people used an item. The names are this project's own; inventories write them in many ways. */
public enum UserOrganizationType {
    /** The institution at which the item stands. */
    OWN,
    SMALL,
    MIDSIZE,
    LARGE,
    UNIVERSITY,
    RESEARCH_INSTITUTE,
    PUBLIC,
    /** Somebody who uses it for no organization. */
    INDIVIDUAL,
    OTHER
}
