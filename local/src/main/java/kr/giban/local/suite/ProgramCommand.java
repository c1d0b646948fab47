package kr.giban.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.giban.local.postgres.Database;
import kr.giban.local.process.Java;

/** How one of our programs is run: its command line, and everything that it is told by environment variables. */
final class ProgramCommand {
    /** Seven programs share this machine: the second compiler would take more from the others than it gives. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    /**
     * Discovery by the token client gives up for good when Keycloak accepts connections but does not answer yet. As
     * environment variables these two names would also mean a tenant called "client".
     */
    private static final List<String> NO_DISCOVERY = List.of(
            "-Dquarkus.oidc-client.discovery-enabled=false",
            "-Dquarkus.oidc-client.token-path=/protocol/openid-connect/token");

    private final Program program;
    private final Ports ports;
    private final URI issuer;
    private final Secrets secrets;
    private final Path files;

    ProgramCommand(Program program, Ports ports, URI issuer, Secrets secrets, Path files) {
        this.program = program;
        this.ports = ports;
        this.issuer = issuer;
        this.secrets = secrets;
        this.files = files;
    }

    List<String> line(Path jar, List<String> jvmOptions) {
        List<String> line = new ArrayList<>(List.of(Java.executable(), heap()));
        line.addAll(JVM);
        line.addAll(program.isService() ? NO_DISCOVERY : List.of());
        line.addAll(jvmOptions);
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    Map<String, String> environment(Optional<Database> own) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(program)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.toString());
        // Keycloak starts at the same time, and its very first start takes long.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "180S");
        for (Program service : Program.SERVICES) {
            environment.put(
                    "GIBAN_SERVICES_%s_URL".formatted(service.name().toUpperCase(Locale.ROOT)),
                    "http://127.0.0.1:" + ports.of(service));
        }
        if (program == Program.GATEWAY || program == Program.CALL) {
            environment.put("GIBAN_ARRIVAL_SECRET", secrets.get("arrival"));
        }
        if (program == Program.GATEWAY) {
            // Whoever tries things out, as the demo does, looks without a token at what was changed just now.
            environment.put("GIBAN_GATEWAY_CACHE_FRESHNESS", "0s");
        }
        if (program == Program.CALL) {
            environment.put("GIBAN_RECEIPT_SECRET", secrets.get("receipt"));
            environment.put("GIBAN_FILES_DIR", files.toString());
        }
        if (program == Program.EQUIPMENT) {
            environment.put("GIBAN_PUBLIC_URL", "http://127.0.0.1:" + ports.of(Program.GATEWAY));
            environment.put("GIBAN_FILES_DIR", files.toString());
        }
        if (program.isService()) {
            // Nobody is left whom a stop would have to be announced to.
            environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
            environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "0S");
            // The default is one folder for all users of the machine.
            environment.put(
                    "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY",
                    files.resolve("uploads").toString());
        }
        own.ifPresent(database -> {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer.toString());
            environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", program.title());
            environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "giban");
        });
        return environment;
    }

    private String heap() {
        return program == Program.GATEWAY ? "-Xmx256m" : "-Xmx320m";
    }
}
