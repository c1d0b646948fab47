package kr.giban.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The program's own health and metrics under {@code /q/} are for its machine alone: asked from a loopback address and
 * not on behalf of somebody else. To everyone else they are not there.
 */
final class Internals {
    private Internals() {}

    static boolean mayEnter(HttpServerRequest request) {
        String path = request.path();
        return path != null
                && (path.startsWith("/q/health") || path.equals("/q/metrics"))
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded")
                && isLoopback(request.connection().remoteAddress().hostAddress());
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
