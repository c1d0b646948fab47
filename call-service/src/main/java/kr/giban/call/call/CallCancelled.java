package kr.giban.call.call;

import java.util.UUID;

/** Within the suite's own process: a call has been cancelled. */
public record CallCancelled(UUID callId, String reason) {}
