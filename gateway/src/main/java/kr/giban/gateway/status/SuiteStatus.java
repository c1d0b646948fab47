package kr.giban.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/**
 * The whole suite at a glance.
 *
 * @param version of the gateway
 * @param ready whether every service is
 * @param simulatedTime what the programs take for the present; null when that is true time
 */
@JsonInclude(Include.NON_NULL)
public record SuiteStatus(String version, boolean ready, String simulatedTime, List<ServiceStatus> services) {}
