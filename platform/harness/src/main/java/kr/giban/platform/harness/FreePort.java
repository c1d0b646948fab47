package kr.giban.platform.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A port to listen on later. It is below those that the system gives to connections going out, of which other tests on this
 * machine open many: one of them could hold the port by then.
 */
public final class FreePort {
    private FreePort() {}

    public static int find() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(12_000, 32_000))
                .limit(1000)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
