package kr.giban.local.suite;

/** Where the parts of one suite listen, all on loopback. */
public record Ports(
        int gateway, int equipment, int roadmap, int hearing, int call, int keycloak, int management, int postgres) {
    private static final int SPAN = 16;

    /** The ports that documents and examples name. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 8084, 8180, 8190, 5433);
    }

    /** Ports side by side from one base on, so that several suites can run on one machine. */
    public static Ports from(int base) {
        if (base < 1024 || base + SPAN > 65535) {
            throw new IllegalArgumentException(
                    "the port base must be from 1024 to " + (65535 - SPAN) + ", not " + base);
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }
}
