package kr.giban.call.organization;

/** What decides whether a call is open to an organization by default. */
public enum OrganizationKind {
    NON_PROFIT,
    FOR_PROFIT
}
