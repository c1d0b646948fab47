package kr.giban.gateway.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.giban.platform.problem.Language;
import kr.giban.platform.problem.Problem;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;

/** Answers with problems in the reader's language. */
@Singleton
public class ProblemWriter {
    private final ProblemCatalog catalog;
    private final UnreadBody unreadBody;
    private final ObjectMapper json = new ObjectMapper();

    public ProblemWriter(ProblemCatalog catalog, UnreadBody unreadBody) {
        this.catalog = catalog;
        this.unreadBody = unreadBody;
    }

    public ProblemAnswer render(Exchange exchange, ProblemException problem) {
        return render(exchange.language(), exchange.request().path(), exchange.requestId(), problem);
    }

    /** A problem of a request of which not all is known. */
    public ProblemAnswer render(Language language, String instance, String requestId, ProblemException problem) {
        Problem body = catalog.render(problem, language, instance, requestId);
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Cache-Control", "no-store");
        try {
            return new ProblemAnswer(body.status(), headers, Buffer.buffer(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the exchange; what is left of the request's body is let go. */
    public void write(Exchange exchange, ProblemException problem) {
        HttpServerResponse response = exchange.request().response();
        if (response.headWritten() || response.closed()) {
            exchange.request().connection().close();
            return;
        }
        ProblemAnswer answer = render(exchange, problem);
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
        unreadBody.letGo(exchange.request());
    }
}
