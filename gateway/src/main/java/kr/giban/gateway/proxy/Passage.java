package kr.giban.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import kr.giban.gateway.exchange.Exchange;
import kr.giban.gateway.exchange.ProblemAnswer;
import kr.giban.gateway.route.Operation;
import kr.giban.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** One request's way to its service and back. */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final Forwarder house;
    private final Exchange exchange;
    private final String service;
    private final Operation operation;
    private final Duration timeout;
    private HttpClientRequest upstream;
    private boolean over;
    private boolean refused;

    Passage(Forwarder house, Exchange exchange, String service, Operation operation, Duration timeout) {
        this.house = house;
        this.exchange = exchange;
        this.service = service;
        this.operation = operation;
        this.timeout = timeout;
    }

    /** Opens the request to the service; one that nobody waits for any more is dropped at once. */
    Future<HttpClientRequest> connect(ProxyContext context) {
        return context.client().request(house.upstreams.request(service)).map(request -> {
            upstream = UpstreamRequest.of(request, house.vertx);
            if (over) {
                upstream.reset();
                throw new IllegalStateException("nobody waits for this answer any more");
            }
            return upstream;
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        house.requestHeaders.prepare(exchange, request.headers());
        CountedBody body = new CountedBody(exchange.request(), operation.maxBody());
        request.setBody(Body.body(body, request.getBody().length()));

        Promise<ProxyResponse> answer = Promise.promise();
        Deadline deadline = new Deadline(house.vertx, body, timeout, house.config.bodyTimeout(), late -> {
            if (answer.tryFail(late)) {
                abandon();
            }
        });
        exchange.context().addEndHandler(ended -> {
            deadline.meet();
            // Of HTTP/2 a stream is closed before its end is told, also when all of the answer has gone out.
            if (ended.failed() && !exchange.request().response().ended()) {
                abandon();
            }
        });
        context.sendRequest().onComplete(sent -> {
            deadline.meet();
            boolean late = sent.succeeded() ? !answer.tryComplete(sent.result()) : !answer.tryFail(sent.cause());
            if (late && sent.succeeded()) {
                sent.result().release();
            }
        });
        return answer.future()
                .recover(failure ->
                        refusal(request, body.isTooLarge() ? new BodyTooLarge(operation.maxBody()) : failure));
    }

    private void abandon() {
        over = true;
        if (upstream != null) {
            upstream.reset();
        }
    }

    private Future<ProxyResponse> refusal(ProxyRequest request, Throwable failure) {
        ProblemException told = house.unserved.tell(exchange, UpstreamProblem.of(failure, house.config.retryAfter()));
        log(told, failure);
        over = true;
        refused = true;
        ProblemAnswer problem = house.problems.render(exchange, told);
        ProxyResponse response = request.release().response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        house.unreadBody.letGo(exchange.request());
        return Future.succeededFuture(response.setBody(Body.body(problem.body())));
    }

    /** A service that gives no valid answer is news, unless it was cut off because the client went away. */
    private void log(ProblemException told, Throwable failure) {
        boolean ours = over || failure instanceof StreamResetException;
        if (told.code().equals("bad-gateway") && !ours) {
            LOG.warnf("request %s: %s gave no valid answer: %s", exchange.requestId(), service, failure);
        } else {
            LOG.debugf(failure, "request %s to %s failed", exchange.requestId(), service);
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (!refused) {
            ResponseHeaders.prepare(context.response().headers(), house.upstreams.address(service));
            house.unserved.complete(
                    exchange,
                    context.response().getStatusCode(),
                    context.response().headers());
            cutTheLineIfItBreaksOff(context.response());
        }
        Future<Void> sent = context.sendResponse();
        flushHead();
        return sent.recover(broken -> {
            LOG.debugf(broken, "the answer of %s to request %s broke off", service, exchange.requestId());
            return Future.succeededFuture();
        });
    }

    private void cutTheLineIfItBreaksOff(ProxyResponse response) {
        if (exchange.request().version() != HttpVersion.HTTP_2) {
            Body body = response.getBody();
            response.setBody(Body.body(new CutLine(body.stream(), exchange.context()), body.length()));
        }
    }

    /** The head of an answer whose body comes later, as of an event stream, goes out now. */
    private void flushHead() {
        HttpServerResponse response = exchange.request().response();
        if (response.isChunked() && !response.headWritten() && !response.ended() && !response.closed()) {
            response.write(Buffer.buffer());
        }
    }
}
