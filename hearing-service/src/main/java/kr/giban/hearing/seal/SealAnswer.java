package kr.giban.hearing.seal;

import java.util.UUID;

/**
 * What a sealed consultation holds.
 *
 * @param dispositions how many opinions have a published disposition
 * @param digest SHA-256 over all answers, for comparing with what was consumed
 */
public record SealAnswer(UUID consultationId, long opinions, long dispositions, String digest) {}
