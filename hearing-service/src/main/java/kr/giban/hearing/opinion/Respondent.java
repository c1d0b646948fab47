package kr.giban.hearing.opinion;

/** Who gives an opinion. */
public enum Respondent {
    ANONYMOUS,
    INDIVIDUAL,
    ORGANIZATION
}
