package kr.giban.roadmap.consultation;

import java.time.Instant;
import java.util.UUID;

/**
 * An opinion that hearing-service has told of; its text stays there.
 *
 * @param target what it is about, as JSON; null if nothing was said
 */
public record ReceivedOpinion(UUID id, UUID consultationId, String target, Instant receivedAt) {}
