package kr.giban.call.call;

import java.time.Instant;
import java.util.UUID;

/** Within the suite's own process: a deadline has moved. */
public record CallExtended(UUID callId, Instant closedBefore, Instant closesAt, String reason) {}
