package kr.giban.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * One service as it was found.
 *
 * @param reason why it is not ready; null when it is
 * @param version as it says itself; null where it does not
 * @param latencyMillis how long it took to say so
 * @param checkedAt true time
 */
@JsonInclude(Include.NON_NULL)
public record ServiceStatus(
        String name, boolean ready, String reason, String version, long latencyMillis, String checkedAt) {

    static ServiceStatus unknown(String name, Instant now) {
        return new ServiceStatus(name, false, "not asked yet", null, 0, now.toString());
    }
}
