package kr.giban.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.platform.harness.FreePort;

/** One PostgreSQL a JVM, found again across class loaders by system properties. Not durable: tests only. */
public final class TestPostgres {
    private static final String URL = "giban.test.postgres.url";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** The JDBC address of an empty database. */
    public static synchronized String newDatabase() {
        String server = System.getProperty(URL);
        if (server == null) {
            server = startServer();
            System.setProperty(URL, server);
        }
        String name = "test_" + Long.toHexString(System.nanoTime()) + "_" + DATABASES.incrementAndGet();
        String credentials = "?user=postgres&password=postgres";
        try (Connection connection = java.sql.DriverManager.getConnection(server + "postgres" + credentials);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
        return server + name;
    }

    private static String startServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(FreePort.find())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
