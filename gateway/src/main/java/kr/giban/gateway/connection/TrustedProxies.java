package kr.giban.gateway.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The programs in front of the gateway that are believed when they say for whom they speak ({@code quarkus.http.proxy}).
 * Names are looked up once.
 */
@Singleton
final class TrustedProxies {
    private final boolean all;
    private final List<IpSubnetFilterRule> networks = new ArrayList<>();

    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.all = forwarding && trusted.isEmpty();
        if (forwarding) {
            trusted.orElse(List.of()).forEach(this::add);
        }
    }

    private void add(String entry) {
        int slash = entry.indexOf('/');
        if (slash > 0) {
            add(entry.substring(0, slash), Integer.parseInt(entry.substring(slash + 1)));
            return;
        }
        int port = entry.lastIndexOf(':');
        boolean withPort = port > 0 && !NetUtil.isValidIpV6Address(entry);
        String host = withPort ? entry.substring(0, port) : entry;
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                add(address.getHostAddress(), address.getAddress().length * Byte.SIZE);
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("quarkus.http.proxy.trusted-proxies: nobody knows " + host, e);
        }
    }

    private void add(String address, int prefix) {
        networks.add(new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT));
    }

    boolean include(InetSocketAddress peer) {
        if (all) {
            return true;
        }
        for (IpSubnetFilterRule network : networks) {
            if (network.matches(peer)) {
                return true;
            }
        }
        return false;
    }
}
