package kr.giban.call.receipt;

/**
 * What a receipt proves.
 *
 * @param valid signed by us and unchanged, and on record
 * @param keyKnown its key is or was ours
 * @param signatureValid nothing in it was changed
 * @param recorded the submission it tells of is on record
 */
public record Verification(boolean valid, boolean keyKnown, boolean signatureValid, boolean recorded) {}
