package kr.giban.gateway.overload;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import kr.giban.gateway.edge.Caller;
import kr.giban.gateway.openapi.MergedDocument;
import kr.giban.gateway.route.Operation;

/** What the document says of operations that matters here: which belong to a submission, give tickets, or can wait. */
@Singleton
public class Marks {
    private static final String WAIT = "waitSeconds";

    private final Set<String> submissions = new HashSet<>();
    private final Set<String> ticketed = new HashSet<>();
    private final Set<String> polls = new HashSet<>();

    public Marks(MergedDocument document) {
        document.openapi().path("paths").forEach(path -> path.forEach(this::read));
    }

    private void read(JsonNode operation) {
        String id = operation.path("operationId").asText();
        if (operation.path("x-priority").asText().equals("submission")) {
            submissions.add(id);
        }
        if (operation.path("x-arrival-ticket").asBoolean()) {
            ticketed.add(id);
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals(WAIT)) {
                polls.add(id);
            }
        });
    }

    /** Whether it is the submission itself, for which nobody may come too late through no fault of theirs. */
    public boolean givesTickets(Operation operation) {
        return ticketed.contains(operation.id());
    }

    /** The caller is null where nobody presented a token. */
    Kind kind(HttpServerRequest request, Operation operation, Caller caller) {
        if (submissions.contains(operation.id())) {
            return Kind.SUBMISSION;
        }
        HttpMethod method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return Kind.WRITE;
        }
        if (polls.contains(operation.id())
                && request.query() != null
                && request.query().contains(WAIT)) {
            return Kind.WAITING;
        }
        return caller == null ? Kind.PUBLIC_READ : Kind.READ;
    }
}
