package kr.giban.call.sanction;

/** Whom a sanction bars. */
public enum SanctionTarget {
    /** An organization, by its id. */
    ORGANIZATION,
    /** A person, by the subject of the token. */
    PERSON
}
