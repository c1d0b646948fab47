package kr.giban.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real PostgreSQL and a key for tokens, for every {@code @QuarkusTest} of a module that has this library. The server is
 * started once a JVM, and each application that starts gets a database of its own.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", TestPostgres.newDatabase(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.oidc.public-key", Tokens.publicKey(),
                "quarkus.oidc-client.client-enabled", "false",
                "giban.client.token", Tokens.of("service"),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        // The server ends with the JVM; another application may still use it.
    }
}
