package kr.giban.gateway.proxy;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import kr.giban.platform.problem.ProblemException;

/** What the client is told when a service has not answered. */
final class UpstreamProblem {
    private UpstreamProblem() {}

    static ProblemException of(Throwable failure, Duration retryAfter) {
        if (failure instanceof BodyTooLarge) {
            return ProblemException.of("payload-too-large");
        }
        if (failure instanceof BodyMissing) {
            return ProblemException.of("request-timeout");
        }
        if (failure instanceof TimeoutException) {
            return ProblemException.of("gateway-timeout");
        }
        boolean away = failure instanceof NobodyThere
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectionPoolTooBusyException;
        return away
                ? ProblemException.of("service-unavailable")
                        .withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())))
                : ProblemException.of("bad-gateway");
    }
}
