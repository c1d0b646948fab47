package kr.giban.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;

/**
 * The body of an answer that, when it breaks off, has the client's line cut before the proxy hears of it. The proxy would
 * reset the answer; over HTTP/1 nobody is told of that, so the server would still count it as open and wait for it when it
 * is stopped.
 */
final class CutLine implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final RoutingContext context;

    CutLine(ReadStream<Buffer> source, RoutingContext context) {
        this.source = source;
        this.context = context;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : broken -> cut(handler, broken));
        return this;
    }

    /** What the proxy does to the answer comes after its end has been told, and then does nothing. */
    private void cut(Handler<Throwable> handler, Throwable broken) {
        context.addEndHandler(ended -> handler.handle(broken));
        context.request().connection().close();
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
