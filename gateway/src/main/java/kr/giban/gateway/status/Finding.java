package kr.giban.gateway.status;

import java.time.Instant;

/**
 * What an instance said when it was asked.
 *
 * @param reason why it is not ready; null when it is
 * @param version as it says itself; null where it does not
 */
record Finding(boolean ready, String reason, String version, long latencyMillis, Instant checkedAt) {
    static Finding none() {
        return new Finding(false, "not asked yet", null, 0, Instant.now());
    }
}
