package kr.giban.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * One request's way to its service and back. What was never sent may go to another instance; what a service may have
 * begun to do is asked for again only when asking changes nothing, once, and within a budget.
 */
final class Passage {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final Forwarder house;
    private final Exchange exchange;
    private final HttpServerRequest request;
    private final Upstream service;
    private final CountedBody body;
    private final boolean hasBody;
    private final Deadline deadline;
    /** Null for nobody. */
    private final AnswerWatch watch;

    private Instance instance;
    private UpstreamRequest upstream;
    private int attempts;
    private boolean holding;
    private boolean over;

    Passage(
            Forwarder house,
            Exchange exchange,
            Upstream service,
            Operation operation,
            Duration timeout,
            AnswerWatch watch) {
        this.house = house;
        this.exchange = exchange;
        this.request = exchange.request();
        this.service = service;
        this.watch = watch;
        this.hasBody = exchange.hasBody();
        this.body = new CountedBody(request, operation.maxBody());
        this.deadline = new Deadline(body, house.slow, timeout, house.bodyTimeout, this::late);
    }

    void begin() {
        exchange.context().addEndHandler(this::ended);
        house.deadlines.get().add(deadline);
        attempt();
    }

    private void attempt() {
        attempts++;
        instance = service.pick(instance);
        if (instance == null) {
            refuse(new NobodyThere());
            return;
        }
        instance.take();
        holding = true;
        house.clients.ofThisLoop().request(instance.address()).onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            notConnected(connection.cause());
            return;
        }
        upstream = new UpstreamRequest(connection.result(), house.vertx);
        if (over) {
            upstream.giveUp();
            return;
        }
        HttpClientRequest opened = connection.result();
        opened.setMethod(request.method()).setURI(request.uri());
        house.requestHeaders.copy(exchange, request.headers(), opened.headers(), service.isStamped());
        if (watch != null) {
            watch.asks(opened.headers());
        }
        opened.response().onComplete(this::answered);
        if (hasBody) {
            opened.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
            upstream.send(body);
        } else {
            upstream.send();
        }
    }

    private void notConnected(Throwable failure) {
        letGo();
        if (over) {
            return;
        }
        // Where too many wait already, that is no fault of the instance.
        if (!(failure instanceof ConnectionPoolTooBusyException)) {
            instance.failed();
        }
        boolean another = attempts <= service.instances().size() && service.hasAnother(instance);
        // Now and then a connection ends while it is opened, though the service is there. It has been asked nothing
        // yet.
        boolean ended = failure instanceof ClosedChannelException;
        if (another || (ended && attempts == 1)) {
            attempt();
        } else {
            refuse(ended ? new NobodyThere() : failure);
        }
    }

    private void answered(AsyncResult<HttpClientResponse> answer) {
        if (over) {
            return;
        }
        if (answer.failed()) {
            broken(answer.cause());
            return;
        }
        deadline.meet();
        instance.succeeded();
        upstream.begun(answer.result());
        Relay relay = new Relay(house, exchange, service, upstream, answer.result(), watch);
        if (watch != null && watch.takes(answer.result().statusCode())) {
            relay.handOver();
        } else {
            relay.begin();
        }
    }

    private void broken(Throwable failure) {
        if (body.isTooLarge()) {
            refuse(new BodyTooLarge());
            return;
        }
        instance.failed();
        boolean harmless = !hasBody && ("GET".equals(method()) || "HEAD".equals(method()));
        if (harmless && attempts == 1 && service.retries().spend()) {
            letGo();
            attempt();
        } else {
            refuse(failure);
        }
    }

    private String method() {
        return request.method().name();
    }

    private void late(Exception why) {
        if (over) {
            return;
        }
        if (why instanceof TimeoutException && instance != null) {
            instance.failed();
        }
        if (why instanceof BodyMissing) {
            house.slow.bodyMissing();
        }
        refuse(why);
        if (upstream != null) {
            upstream.giveUp();
        }
    }

    private void refuse(Throwable failure) {
        over = true;
        deadline.stop();
        ProblemException told = house.unserved.tell(exchange, UpstreamProblem.of(failure, house.config.retryAfter()));
        // A service that gives no valid answer is news, unless it was cut off because the client went away.
        if (told.code().equals("bad-gateway") && !(failure instanceof StreamResetException)) {
            LOG.warnf("request %s: %s gave no valid answer: %s", exchange.requestId(), service.name(), failure);
        } else {
            LOG.debugf(failure, "request %s to %s failed", exchange.requestId(), service.name());
        }
        house.problems.write(exchange, told);
    }

    /** The client has its answer, or has gone. */
    private void ended(AsyncResult<Void> end) {
        deadline.stop();
        letGo();
        // Of HTTP/2 a stream is closed before its end is told, also when all of the answer has gone out.
        if (end.failed() && !request.response().ended()) {
            over = true;
            if (upstream != null) {
                upstream.giveUp();
            }
        } else if (hasBody && !over && !request.isEnded()) {
            notAsked();
        }
    }

    /** The service has answered without all of the body, and is not to be kept from others by the rest. */
    private void notAsked() {
        over = true;
        upstream.giveUp();
        house.vertx.runOnContext(x -> house.unread.letGo(request));
    }

    private void letGo() {
        if (holding) {
            holding = false;
            instance.release();
        }
    }
}
