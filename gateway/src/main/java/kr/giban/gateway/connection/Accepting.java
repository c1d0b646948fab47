package kr.giban.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import kr.giban.gateway.connection.Peers.Excess;
import org.jboss.logging.Logger;

/**
 * Stands where connections are accepted. One too many is closed at once: an answer would have to wait for a request, and
 * over TLS for a handshake, so that whoever is to be kept out could have it all the same.
 */
@Singleton
@Sharable
class Accepting extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(Accepting.class);

    private final Peers peers;
    private final TrustedProxies proxies;
    private final SlowClients slow;
    private final Counter refusedOfAddress;
    private final Counter refusedInAll;

    Accepting(ConnectionConfig config, TrustedProxies proxies, SlowClients slow, MeterRegistry metrics) {
        this.peers = new Peers(config.perAddress(), config.limit());
        this.proxies = proxies;
        this.slow = slow;
        this.refusedOfAddress = refused("address", metrics);
        this.refusedInAll = refused("all", metrics);
        Gauge.builder("giban.gateway.connections", peers, Peers::count)
                .description("Connections of clients")
                .register(metrics);
        Gauge.builder("giban.gateway.connections.addresses", peers, Peers::addresses)
                .description("Addresses that hold connections")
                .register(metrics);
    }

    private static Counter refused(String limit, MeterRegistry metrics) {
        return Counter.builder("giban.gateway.connections.refused")
                .description("Connections closed at once because there were too many")
                .tag("limit", limit)
                .register(metrics);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel client = (Channel) message;
        String address = counted(client.remoteAddress());
        Excess excess = peers.enter(address);
        if (excess == null) {
            client.closeFuture().addListener(x -> peers.leave(address));
            client.pipeline().addFirst(new Line(slow));
            context.fireChannelRead(message);
        } else {
            (excess == Excess.OF_ADDRESS ? refusedOfAddress : refusedInAll).increment();
            LOG.debugf("a connection of %s is one too many", address);
            client.unsafe().closeForcibly();
        }
    }

    /** Null for a socket of this machine's files, and for who speaks for many. */
    private String counted(SocketAddress peer) {
        boolean ofMany = !(peer instanceof InetSocketAddress internet) || proxies.include(internet);
        return ofMany
                ? null
                : Addresses.counted(((InetSocketAddress) peer).getAddress().getHostAddress());
    }
}
