package kr.giban.hearing.person;

/** For whom one speaks. */
public enum StakeholderGroup {
    INDUSTRY,
    ACADEMIA,
    RESEARCH_INSTITUTE,
    LOCAL_GOVERNMENT,
    PUBLIC_INSTITUTION,
    CITIZEN,
    OTHER
}
