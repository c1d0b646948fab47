package kr.giban.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import kr.giban.local.process.PlainFailure;

/** Where the parts of one suite listen, all on loopback. */
public record Ports(
        int gateway, int equipment, int roadmap, int hearing, int call, int keycloak, int management, int postgres) {
    private static final int SPAN = 8;

    /** The ports that documents and examples name. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 8084, 8180, 8190, 5433);
    }

    /** Ports side by side from one base on, so that several suites can run on one machine. */
    public static Ports from(int base) {
        if (base < 1024 || base + SPAN > 65536) {
            throw new PlainFailure("The port base has to be from 1024 to %d, not %d.".formatted(65536 - SPAN, base));
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }

    public int of(Program program) {
        return switch (program) {
            case POSTGRES -> postgres;
            case KEYCLOAK -> keycloak;
            case EQUIPMENT -> equipment;
            case ROADMAP -> roadmap;
            case HEARING -> hearing;
            case CALL -> call;
            case GATEWAY -> gateway;
        };
    }

    void refuseTaken(Set<Program> programs) {
        programs.forEach(program -> refuseTaken(program.title(), of(program)));
        if (programs.contains(Program.KEYCLOAK)) {
            refuseTaken("keycloak's management", management);
        }
    }

    private static void refuseTaken(String what, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // A connection that is only fading away does not hinder the programs either.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PlainFailure(
                    "Port %d, wanted for %s, is in use. End what holds it (lsof -i :%d shows it), or move all ports: GIBAN_PORT_BASE=18080 ./giban run"
                            .formatted(port, what, port),
                    e);
        }
    }
}
