package kr.giban.gateway.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One client's connection, watched for a request that begins and does not come, and for an answer that is not taken. All of
 * it happens on the connection's event loop. Bodies are watched where they are carried.
 */
public final class Line extends ChannelInboundHandlerAdapter implements Handler<AsyncResult<Void>> {
    private static final AttributeKey<Line> KEY = AttributeKey.valueOf(Line.class, "line");

    private final SlowClients slow;
    private ChannelHandlerContext context;
    private int begun;
    private int open;
    private Future<?> untilHead;
    private Future<?> untilTaken;
    /** What comes in between requests of HTTP/2 need not be the beginning of one. */
    private boolean http2;

    Line(SlowClients slow) {
        this.slow = slow;
    }

    /** A request of HTTP/1 has come, whole but for its body. */
    public static void begun(RoutingContext request) {
        Line line = ((ConnectionBase) request.request().connection())
                .channel()
                .attr(KEY)
                .get();
        if (line != null) {
            line.begun++;
            line.open++;
            request.addEndHandler(line);
        }
    }

    /** A request has its answer, or has been given up. */
    @Override
    public void handle(AsyncResult<Void> end) {
        open--;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        context.channel().attr(KEY).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        int before = begun;
        from.fireChannelRead(message);
        // Something that is no request yet; an ordinary one is whole by now.
        if (begun == before && open == 0 && untilHead == null && !http2) {
            untilHead = after(slow.headTimeout(), () -> lookForHead(before));
        }
    }

    private void lookForHead(int before) {
        untilHead = null;
        http2 = context.pipeline().get(Http2ConnectionHandler.class) != null;
        if (begun == before && open == 0 && !http2) {
            slow.headMissing(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext changed) {
        if (changed.channel().isWritable()) {
            untilTaken = cancel(untilTaken);
        } else if (untilTaken == null) {
            untilTaken = after(slow.answerTimeout(), () -> slow.answerNotTaken(context));
        }
        changed.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        untilHead = cancel(untilHead);
        untilTaken = cancel(untilTaken);
        gone.fireChannelInactive();
    }

    private Future<?> after(Duration time, Runnable what) {
        return time.isZero() ? null : context.executor().schedule(what, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<?> cancel(Future<?> due) {
        if (due != null) {
            due.cancel(false);
        }
        return null;
    }
}
