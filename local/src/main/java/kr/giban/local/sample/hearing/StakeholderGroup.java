package kr.giban.local.sample.hearing;

/** The four groups of which the press release speaks: 산·학·연 및 지자체. */
public enum StakeholderGroup {
    INDUSTRY,
    ACADEMIA,
    RESEARCH_INSTITUTE,
    LOCAL_GOVERNMENT
}
