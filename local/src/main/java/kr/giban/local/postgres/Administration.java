package kr.giban.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kr.giban.local.process.PlainFailure;
import org.postgresql.ds.PGSimpleDataSource;

/** What the superuser does in a running server: databases with a role each, and a look at how it is set up. */
public final class Administration {
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Database maintenance;

    Administration(Database maintenance) {
        this.maintenance = maintenance;
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes the database and its role where they are missing; the role's password is set in any case. */
    public void ensure(Database database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String name = identifier(connection, database.name());
            String role = identifier(connection, database.user());
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.user())) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            statement.execute("ALTER ROLE " + role + " PASSWORD " + literal(statement, database.password()));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + role + " TEMPLATE template0");
                statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw failed("The database " + database.name() + " could not be made", e);
        }
    }

    /** With another character type, trigram search silently finds no Korean. */
    void refuseOtherLocale() {
        String sql = """
                SELECT datname, pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || datctype AS found
                FROM pg_database
                WHERE datname <> 'template0'
                  AND (pg_encoding_to_char(encoding), datcollate, datctype) <> ('UTF8', 'C.UTF-8', 'C.UTF-8')
                """;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet other = statement.executeQuery(sql)) {
            if (other.next()) {
                throw new PlainFailure(
                        "The database %s is %s, not UTF8 C.UTF-8 C.UTF-8: searches for Korean text would find nothing. Move the PostgreSQL folder away and start again, or initialize it with --locale=C.UTF-8 --encoding=UTF8."
                                .formatted(other.getString("datname"), other.getString("found")));
            }
        } catch (SQLException e) {
            throw failed("The locale could not be read", e);
        }
    }

    /** A receipt that has been given has to survive a power cut. */
    void refuseLostDurability() {
        try (Connection connection = connect()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                String found = show(connection, setting.getKey());
                if (!found.equals(setting.getValue())) {
                    throw new PlainFailure("PostgreSQL runs with %s=%s; it has to be %s."
                            .formatted(setting.getKey(), found, setting.getValue()));
                }
            }
        } catch (SQLException e) {
            throw failed("The settings could not be read", e);
        }
    }

    /** Names the driver, so that it is there: Java's manager of drivers finds by itself only those of who asks it first. */
    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(maintenance.url());
        return source.getConnection(maintenance.user(), maintenance.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String identifier(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static String literal(Statement statement, String value) throws SQLException {
        return statement.enquoteLiteral(value);
    }

    private static PlainFailure failed(String what, SQLException e) {
        return new PlainFailure(what + ": " + e.getMessage(), e);
    }
}
