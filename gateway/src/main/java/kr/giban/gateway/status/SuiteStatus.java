package kr.giban.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import kr.giban.gateway.quota.QuotaState;

/**
 * The whole suite at a glance.
 *
 * @param version of the gateway
 * @param ready whether every service is
 * @param simulatedTime what the programs take for the present; null when that is true time
 * @param quotas who counts the callers' requests
 */
@JsonInclude(Include.NON_NULL)
public record SuiteStatus(
        String version, boolean ready, String simulatedTime, QuotaState quotas, List<ServiceStatus> services) {}
