package kr.giban.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Eight free ports side by side, below those that the system gives to outgoing connections. */
public final class FreePorts {
    private FreePorts() {}

    public static int base() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(12000, 32000) / 8 * 8)
                .limit(1000)
                .filter(base -> IntStream.range(base, base + 8).allMatch(FreePorts::isFree))
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
