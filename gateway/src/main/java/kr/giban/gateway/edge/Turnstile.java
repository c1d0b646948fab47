package kr.giban.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;

/** Counts what each caller asks for. */
public interface Turnstile {
    /**
     * Takes one request out of the caller's quota and says on the response what is left. Called on the event loop; never
     * blocks.
     *
     * @param caller null: nobody presented a token
     * @return null when the request may pass; else what to answer
     */
    ProblemException take(HttpServerRequest request, Operation operation, Caller caller);
}
