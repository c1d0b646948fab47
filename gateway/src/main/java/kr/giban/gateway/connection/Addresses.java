package kr.giban.gateway.connection;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What counts as one address. */
public final class Addresses {
    private static final int NETWORK = 8;

    private Addresses() {}

    /** An IPv4 address as it is; of IPv6 the /64, all of which one line or one machine commonly has. */
    public static String counted(SocketAddress peer) {
        // Made once for a connection, other than the host's address. Null for a socket of this machine's files.
        String host = peer == null ? null : peer.host();
        return host == null ? "" : counted(host);
    }

    public static String counted(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        InetAddress ip = NetUtil.createInetAddressFromIpAddressString(address);
        if (ip == null) {
            return address;
        }
        return ip instanceof Inet6Address ? HexFormat.of().formatHex(ip.getAddress(), 0, NETWORK) : ip.getHostAddress();
    }
}
