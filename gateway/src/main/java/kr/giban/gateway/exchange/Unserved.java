package kr.giban.gateway.exchange;

import io.vertx.core.MultiMap;
import kr.giban.platform.problem.ProblemException;

/** What is owed to a request that came in time and could not be served. */
public interface Unserved {
    /** The problem to tell instead of the one at hand; the same one where nothing is owed. */
    ProblemException tell(Exchange exchange, ProblemException problem);

    /** Adds to the headers of a service's own answer what is owed, if the service says that the fault is its own. */
    void complete(Exchange exchange, int status, MultiMap headers);
}
