package kr.giban.call.review;

/**
 * Something that may be a conflict of interest and must be declared upon.
 *
 * @param code {@code same-region}
 */
public record SoftConflict(String code, String detail) {}
