package kr.giban.gateway.edge;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import kr.giban.gateway.exchange.Exchange;

/** One of the gateway's own few addresses. Only GET and HEAD come here. */
public interface Page {
    /** Templates as in the document: {@code /problems/{code}}. */
    List<String> paths();

    /**
     * Answers.
     *
     * @param parameters of the path
     * @throws kr.giban.platform.problem.ProblemException to refuse
     */
    void show(Exchange exchange, HttpServerResponse response, Map<String, String> parameters);
}
