package kr.giban.gateway.openapi.change;

/**
 * Which way values travel. What clients may send by the older document, the newer one must take; what the newer one
 * answers, the older must have promised.
 */
enum Side {
    REQUEST,
    ANSWER;

    /** Of the two, the one whose values must fit the other. */
    <T> T from(T before, T after) {
        return this == REQUEST ? before : after;
    }

    /** Of the two, the one that the values must fit. */
    <T> T to(T before, T after) {
        return this == REQUEST ? after : before;
    }
}
