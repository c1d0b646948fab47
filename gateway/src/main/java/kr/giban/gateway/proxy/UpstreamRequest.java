package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;

/**
 * A request to a service that can be given up at any time. A connection whose answer has come whole belongs to the next
 * request, maybe another client's, while the client of this one is still reading; a plain reset would close it under
 * them.
 */
final class UpstreamRequest {
    private final HttpClientRequest request;
    private final Vertx vertx;
    private HttpClientResponse response;
    private boolean sent;
    private boolean whole;
    private boolean givenUp;

    UpstreamRequest(HttpClientRequest request, Vertx vertx) {
        this.request = request;
        this.vertx = vertx;
        // Told with the answer that does not come, and with the body's end.
        request.exceptionHandler(x -> {});
    }

    /** Sends the request without a body. */
    void send() {
        sent = true;
        request.end();
    }

    /** Sends the request with a body, no faster than the service takes it; a body that breaks off is given up. */
    void send(ReadStream<Buffer> body) {
        body.pipe().endOnFailure(false).to(request, end -> {
            sent = end.succeeded();
            if (end.failed()) {
                giveUp();
            }
        });
    }

    /** The answer's head has come. */
    void begun(HttpClientResponse begun) {
        response = begun;
    }

    /** The answer's end has come. */
    void whole() {
        whole = true;
    }

    /** The answer has broken off: there is nothing left to give up. */
    void broken() {
        givenUp = true;
    }

    void giveUp() {
        if (givenUp || (whole && sent)) {
            return;
        }
        givenUp = true;
        if (!sent || response == null) {
            request.reset();
            return;
        }
        // Nobody knows how much has come but the queue that the client did not empty: its end is in it or it is not.
        response.handler(null).endHandler(x -> whole = true).resume();
        vertx.runOnContext(x -> {
            if (!whole) {
                request.reset();
            }
        });
    }
}
