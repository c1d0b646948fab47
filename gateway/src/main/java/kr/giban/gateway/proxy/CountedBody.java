package kr.giban.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import kr.giban.gateway.connection.SlowClients;

/**
 * A request's body on its way: counted against its limit, and watched for who keeps whom waiting. One that has ended is
 * left alone, since a stream of HTTP/2 does not bear to be asked again.
 */
final class CountedBody implements ReadStream<Buffer> {
    private final HttpServerRequest source;
    private final long limit;
    private long count;
    private boolean ended;
    /** Until it is asked for, nobody waits for the client. */
    private boolean paused = true;

    private boolean tooLarge;
    private long lastMoved = System.nanoTime();
    private Handler<Throwable> failure;
    /** Null until the service asks for the body, as it does for few. */
    private Pace pace;

    CountedBody(HttpServerRequest source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the client has yet to send, and the service would take it. */
    boolean waitsForClient() {
        return !ended && !paused;
    }

    /** Whether the service has asked for it and not got all of it. */
    boolean isOnItsWay() {
        return pace != null && !ended;
    }

    /** Whether too little came since this was last asked, of a client that was waited for so long at least. */
    boolean isTooSlow(SlowClients limits, Duration least) {
        return pace != null && pace.isTooSlow(limits::isTooSlow, least, System.nanoTime());
    }

    /** When the service last took something, on the clock of {@link System#nanoTime()}. */
    long lastMoved() {
        return lastMoved;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : piece -> take(piece, handler));
        return this;
    }

    private void take(Buffer piece, Handler<Buffer> handler) {
        lastMoved = System.nanoTime();
        count += piece.length();
        pace.came(piece.length());
        if (count <= limit) {
            handler.handle(piece);
        } else if (!tooLarge) {
            tooLarge = true;
            failure.handle(new BodyTooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failure = handler == null ? x -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(handler == null ? null : x -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        ended = true;
        lastMoved = System.nanoTime();
        // A body that grew too large has failed already; its end must not look like the end of a whole one.
        if (!tooLarge) {
            handler.handle(null);
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        if (pace != null) {
            pace.waits(false, System.nanoTime());
        }
        if (!source.isEnded()) {
            source.pause();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        lastMoved = System.nanoTime();
        if (pace == null) {
            pace = new Pace();
        }
        pace.waits(true, lastMoved);
        if (!source.isEnded()) {
            source.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        if (!source.isEnded()) {
            source.fetch(amount);
        }
        return this;
    }
}
