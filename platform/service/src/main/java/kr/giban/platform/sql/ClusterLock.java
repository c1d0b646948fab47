package kr.giban.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One holder at a time on all replicas of a service. The lock lives in a transaction of a connection of its own, so the
 * work commits as it likes while the lock is held, and a dead holder loses it with its connection.
 */
@ApplicationScoped
public class ClusterLock {
    private final AgroalDataSource dataSource;

    public ClusterLock(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs the work, or does nothing (empty) where another holds the lock. Not to be called in a transaction. */
    public <T> Optional<T> tryWith(String name, Supplier<T> work) {
        return locked("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", name, work);
    }

    /** Waits for the lock and runs the work. Not to be called in a transaction. */
    public <T> T with(String name, Supplier<T> work) {
        return locked("select pg_advisory_xact_lock(hashtextextended(?, 0)) is not null", name, work)
                .orElseThrow();
    }

    private <T> Optional<T> locked(String sql, String name, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return take(connection, sql, name) ? Optional.of(work.get()) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock " + name + " cannot be taken", e);
        }
    }

    private static boolean take(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "giban." + name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
