package kr.giban.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import kr.giban.gateway.proxy.Instance;

/**
 * One instance of a service as it was found.
 *
 * @param instance a name that says nothing of where it is
 * @param reason why it is not ready; null when it is
 * @param version as it says itself; null where it does not
 * @param latencyMillis how long it took to say so
 * @param checkedAt true time
 * @param outstanding requests that it has yet to answer
 * @param breaker how it is treated: {@code closed}, {@code open}, {@code half-open}
 * @param ejectedUntil true time until which it is left alone; null when it is not
 */
@JsonInclude(Include.NON_NULL)
public record ServiceStatus(
        String name,
        String instance,
        boolean ready,
        String reason,
        String version,
        long latencyMillis,
        String checkedAt,
        int outstanding,
        String breaker,
        String ejectedUntil) {

    /** As it was found, and as it is treated now. */
    static ServiceStatus of(String name, int number, Finding finding, Instance instance) {
        Duration ejected = instance.ejectedFor();
        return new ServiceStatus(
                name,
                name + "-" + number,
                finding.ready(),
                finding.reason(),
                finding.version(),
                finding.latencyMillis(),
                finding.checkedAt().toString(),
                instance.outstanding(),
                instance.breaker(),
                ejected.isZero() ? null : Instant.now().plus(ejected).toString());
    }
}
