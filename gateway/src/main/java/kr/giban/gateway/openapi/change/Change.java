package kr.giban.gateway.openapi.change;

/**
 * One difference between two documents.
 *
 * @param breaking whether a client that keeps to the older document may fail with the newer one
 * @param text where and what, in one line; the same difference always has the same text
 */
public record Change(boolean breaking, String text) {}
