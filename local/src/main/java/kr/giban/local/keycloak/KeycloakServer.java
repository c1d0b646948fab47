package kr.giban.local.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.giban.local.process.Child;
import kr.giban.local.process.ClassArchive;
import kr.giban.local.process.Http;
import kr.giban.local.process.Launcher;
import kr.giban.local.process.Tools;
import kr.giban.local.process.Waiting;

/** Keycloak with the realm of this machine, in a home of its own below the suite's data. */
public final class KeycloakServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int HEAP_MEGABYTES = 384;

    private final Path home;
    private final int port;
    private final int managementPort;
    private final RealmStore store;

    public KeycloakServer(Path home, int port, int managementPort, Tools tools) {
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
        this.store = new RealmStore(home, tools);
    }

    /** Whether a first start of the realm would find all that takes long done. */
    public static boolean isPrepared(Realm realm, Tools tools) {
        return KeycloakDistribution.isIn(tools) && RealmStore.isKept(realm, tools);
    }

    /** The address that stands in every token. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:%d/realms/%s".formatted(port, Realm.NAME));
    }

    /** Starts it; it is ready when the realm answers, which is later than its port. */
    public Child start(KeycloakDistribution distribution, Realm realm, ClassArchive archive, Launcher launcher) {
        store.prepare(realm);
        distribution.lendTo(home);
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname=http://127.0.0.1:" + port,
                "--log-level=info,org.freedesktop.dbus:off");
        Map<String, String> environment = Map.of(
                "LC_ALL", "C.UTF-8",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "giban",
                // The base wants to know it; the realm of this machine lets the documents be read on any port.
                "GIBAN_GATEWAY_URL", "http://127.0.0.1:8080");
        List<String> command = distribution.command(home, HEAP_MEGABYTES, archive.options(), arguments);
        Child server = launcher.start("keycloak", command, environment, archive.ending());
        URI configuration = URI.create(issuer() + "/.well-known/openid-configuration");
        try {
            Waiting.until(START_LIMIT, server, () -> Http.answersOk(configuration));
            store.markImported();
            return server;
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** After an orderly end: keeps the imported realm for the next new data folder. */
    public void keepRealm() {
        store.keep();
    }
}
