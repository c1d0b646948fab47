package kr.giban.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.gateway.edge.Page;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.portal.Html;
import kr.giban.gateway.quota.Quotas;
import kr.giban.platform.problem.Language;
import kr.giban.platform.time.SimulatedClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether everything is up, for people and for programs. */
@Singleton
public class StatusPage implements Page {
    private final StatusPoller poller;
    private final Clock clock;
    private final Quotas quotas;
    private final String version;
    private final ObjectMapper json = new ObjectMapper();

    public StatusPage(
            StatusPoller poller,
            Clock clock,
            Quotas quotas,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.poller = poller;
        this.clock = clock;
        this.quotas = quotas;
        this.version = version;
    }

    @Override
    public List<String> paths() {
        return List.of("/status");
    }

    @Override
    public void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters) {
        String accept = exchange.request().getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            Language language = exchange.language();
            Html.write(response, language, Html.either(language, "상태", "Status"), html(status(), language));
        } else {
            response.putHeader("Content-Type", "application/json")
                    .putHeader("Vary", "Accept, Accept-Language")
                    .putHeader("Cache-Control", "no-store")
                    .end(body());
        }
    }

    private Buffer body() {
        try {
            return Buffer.buffer(json.writeValueAsBytes(status()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SuiteStatus status() {
        List<ServiceStatus> services = poller.services();
        return new SuiteStatus(version, isReady(services), simulatedTime(), quotas.state(), services);
    }

    /** Whether each service has an instance that is. */
    private static boolean isReady(List<ServiceStatus> instances) {
        return instances.stream()
                .collect(Collectors.groupingBy(
                        ServiceStatus::name,
                        Collectors.mapping(ServiceStatus::ready, Collectors.reducing(false, Boolean::logicalOr))))
                .values()
                .stream()
                .allMatch(ready -> ready);
    }

    private String simulatedTime() {
        return clock instanceof SimulatedClock
                ? OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString()
                : null;
    }

    private static String html(SuiteStatus status, Language language) {
        StringBuilder html = new StringBuilder();
        if (status.simulatedTime() != null) {
            html.append("<p><strong>%s: %s</strong></p>"
                    .formatted(Html.either(language, "모의 시각", "Simulated time"), status.simulatedTime()));
        }
        html.append("<table>").append(head(language));
        status.services().forEach(instance -> html.append(row(instance, language)));
        return html.append("</table><p>%s: %s</p><p>gateway %s</p>"
                        .formatted(
                                Html.either(language, "요청 한도", "Quotas"),
                                status.quotas(),
                                Html.escape(status.version())))
                .toString();
    }

    private static String head(Language language) {
        return "<tr><th></th><th>%s</th><th></th><th>%s</th><th>%s</th><th>%s</th></tr>"
                .formatted(
                        Html.either(language, "상태", "Readiness"),
                        Html.either(language, "처리 중", "Outstanding"),
                        Html.either(language, "차단기", "Breaker"),
                        Html.either(language, "버전", "Version"));
    }

    private static String row(ServiceStatus instance, Language language) {
        String until = instance.ejectedUntil() == null
                ? ""
                : " %s %s".formatted(Html.either(language, "제외 시한", "until"), instance.ejectedUntil());
        return """
                <tr><td>%s</td><td class="%s">%s</td><td>%d ms</td><td>%d</td><td>%s%s</td><td>%s</td></tr>
                """.formatted(
                        Html.escape(instance.instance()),
                        instance.ready() ? "up" : "down",
                        instance.ready() ? Html.either(language, "정상", "ready") : Html.escape(instance.reason()),
                        instance.latencyMillis(),
                        instance.outstanding(),
                        instance.breaker(),
                        until,
                        Html.escape(instance.version() == null ? "" : instance.version()));
    }
}
