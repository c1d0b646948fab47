package kr.giban.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Iterator;

/**
 * Puts {@link Accepting} where the HTTP server listens. The server itself tells of a connection when something has come by
 * it; one that says nothing would not be counted.
 */
@Singleton
class Listeners {
    private static final String NAME = "accepting";

    private final VertxInternal vertx;
    private final Accepting accepting;

    Listeners(Vertx vertx, Accepting accepting) {
        this.vertx = (VertxInternal) vertx;
        this.accepting = accepting;
    }

    void started(@ObservesAsync HttpServerStart started) {
        install();
    }

    void started(@ObservesAsync HttpsServerStart started) {
        install();
    }

    private void install() {
        for (EventExecutor acceptor : vertx.getAcceptorEventLoopGroup()) {
            acceptor.execute(() -> install((SingleThreadEventLoop) acceptor));
        }
    }

    private void install(SingleThreadEventLoop acceptor) {
        for (Iterator<Channel> channels = acceptor.registeredChannelsIterator(); channels.hasNext(); ) {
            Channel channel = channels.next();
            if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
                channel.pipeline().addFirst(NAME, accepting);
            }
        }
    }
}
