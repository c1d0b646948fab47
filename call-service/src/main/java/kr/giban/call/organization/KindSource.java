package kr.giban.call.organization;

/** Why an organization counts as of its kind. */
public enum KindSource {
    /** The middle two digits of the business registration number. */
    BUSINESS_NUMBER,
    /** An officer read it in the statutes. */
    STATUTES
}
