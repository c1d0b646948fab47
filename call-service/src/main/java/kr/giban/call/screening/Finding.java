package kr.giban.call.screening;

/** What the facts at hand say of an item; an officer decides. */
public enum Finding {
    PASS,
    FAIL,
    UNKNOWN
}
