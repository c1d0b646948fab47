package kr.giban.call.proposal;

/**
 * Something that a proposal lacks, or that speaks against it.
 *
 * @param pointer where in the draft; null where no place can be named
 * @param code of the problem catalog
 * @param message in the reader's language
 */
public record Warning(String pointer, String code, String message) {}
