package kr.giban.gateway.edge;

import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.route.Operation;
import kr.giban.gateway.route.Route;
import kr.giban.platform.problem.ProblemException;

/** Knows whether there is room for one more request that has passed all checks. */
public interface Doorkeeper {
    /**
     * Asked on the event loop; neither blocks nor waits for a lock.
     *
     * @param caller null: nobody presented a token
     * @return null when the request may pass: then {@link #release} must be called once at its end; else what to answer
     */
    ProblemException admit(Exchange exchange, Route route, Operation operation, Caller caller);

    /** The end of a request that was admitted, with the very same arguments. */
    void release(Exchange exchange, Route route, Operation operation, Caller caller);
}
