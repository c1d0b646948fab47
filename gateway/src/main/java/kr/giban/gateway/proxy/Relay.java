package kr.giban.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import kr.giban.gateway.coding.Gzip;
import kr.giban.gateway.exchange.Exchange;
import org.jboss.logging.Logger;

/** An answer on its way to the client: piece by piece, no faster than the client reads. */
final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Forwarder house;
    private final Exchange exchange;
    private final Upstream service;
    private final UpstreamRequest upstream;
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final AnswerWatch watch;
    /** Null for an answer that passes as it is. */
    private Gzip gzip;
    /** Bytes of the body that have yet to come; less than nothing when nobody knows. */
    private long left = -1;

    private boolean toldEnd;

    Relay(
            Forwarder house,
            Exchange exchange,
            Upstream service,
            UpstreamRequest upstream,
            HttpClientResponse from,
            AnswerWatch watch) {
        this.house = house;
        this.exchange = exchange;
        this.service = service;
        this.upstream = upstream;
        this.from = from;
        this.watch = watch;
        this.to = exchange.request().response();
    }

    void begin() {
        to.setStatusCode(from.statusCode());
        ResponseHeaders.copy(from.headers(), to.headers(), service);
        if (watch != null) {
            watch.begins(from.statusCode(), headers(), to.headers());
        }
        house.unserved.complete(exchange, from.statusCode(), to.headers());
        gzip = house.compression.begin(exchange.request(), from.statusCode(), to.headers());
        if (gzip != null) {
            exchange.context().addEndHandler(x -> gzip.close());
        }
        String length = to.headers().get(HttpHeaders.CONTENT_LENGTH);
        boolean ofUnknownLength = length == null && mayHaveBody();
        if (length != null) {
            left = Long.parseLong(length);
        } else if (ofUnknownLength) {
            frameWithoutLength();
        }
        from.exceptionHandler(this::cut);
        from.handler(this::pass);
        from.endHandler(x -> end());
        if (ofUnknownLength) {
            // The head of an answer whose body comes later, as of an event stream, goes out now.
            exchange.context().vertx().runOnContext(x -> flushHead());
        }
    }

    /** The answer is not for the client, who is answered by the one who watches. */
    void handOver() {
        from.exceptionHandler(this::cut);
        from.endHandler(x -> {
            upstream.whole();
            watch.taken(headers());
        });
    }

    private MultiMap headers() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        ResponseHeaders.copy(from.headers(), headers, service);
        return headers;
    }

    private boolean mayHaveBody() {
        int status = from.statusCode();
        return status != 204
                && status != 304
                && !exchange.request().method().name().equals("HEAD");
    }

    /** A client of HTTP/1.0 knows the end of such a body by the end of the connection only. */
    private void frameWithoutLength() {
        if (exchange.request().version() == HttpVersion.HTTP_1_0) {
            exchange.context()
                    .addEndHandler(x -> exchange.request().connection().close());
        } else {
            to.setChunked(true);
        }
    }

    private void flushHead() {
        if (!to.headWritten() && !to.ended() && !to.closed()) {
            to.write(Buffer.buffer());
        }
    }

    private void pass(Buffer piece) {
        if (watch != null) {
            watch.piece(piece);
        }
        left -= piece.length();
        if (left == 0) {
            // One piece and the end together cost less than one after the other.
            tellEnd();
            to.end(piece);
            return;
        }
        to.write(gzip == null ? piece : gzip.piece(piece));
        if (to.writeQueueFull()) {
            from.pause();
            if (exchange.request().version() == HttpVersion.HTTP_2) {
                waitForReader(house.slow.answerTimeout());
            } else {
                to.drainHandler(x -> from.resume());
            }
        }
    }

    /** Whoever reads slowly is seen at the connection, but of HTTP/2 one stream may stand still while others move. */
    private void waitForReader(Duration patience) {
        if (patience.isZero()) {
            to.drainHandler(x -> from.resume());
            return;
        }
        long due = house.vertx.setTimer(patience.toMillis(), x -> notTaken());
        to.drainHandler(x -> {
            house.vertx.cancelTimer(due);
            from.resume();
        });
    }

    private void notTaken() {
        if (!to.closed()) {
            house.slow.answerNotTaken();
            to.reset();
        }
    }

    private void tellEnd() {
        if (watch != null && !toldEnd) {
            toldEnd = true;
            watch.ends();
        }
    }

    private void end() {
        upstream.whole();
        tellEnd();
        if (!to.closed() && !to.ended()) {
            if (gzip == null) {
                to.end();
            } else {
                to.end(gzip.end());
            }
        }
    }

    /**
     * Half an answer must not look whole, so the line is cut. Resetting an answer of HTTP/1 tells nobody, and the server would
     * count it as open and wait for it when it is stopped.
     */
    private void cut(Throwable broken) {
        upstream.broken();
        LOG.debugf(broken, "the answer of %s to request %s broke off", service.name(), exchange.requestId());
        if (exchange.request().version() == HttpVersion.HTTP_2) {
            to.reset();
        } else {
            exchange.request().connection().close();
        }
    }
}
