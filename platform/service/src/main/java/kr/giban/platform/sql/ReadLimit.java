package kr.giban.platform.sql;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import kr.giban.platform.web.RequestInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Gives up a statement of a public read that takes too long: anyone may send such a request, and none may keep the database
 * busy for as long as it likes. The driver cancels the statement, so it costs no word to the database, and the connection
 * stays as good as it was. Writes and the machine's own work have no such limit.
 */
@ApplicationScoped
class ReadLimit implements StatementCustomizer {
    private final int seconds;
    private final RequestInfo request;

    ReadLimit(
            @ConfigProperty(name = "giban.sql.public-read-timeout", defaultValue = "10s") Duration limit,
            RequestInfo request) {
        // Less than a second would be none at all for JDBC.
        this.seconds = limit.isZero() ? 0 : Math.max(1, (int) limit.toSeconds());
        this.request = request;
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        if (seconds > 0 && Arc.container().requestContext().isActive() && request.isPublicRead()) {
            statement.setQueryTimeout(seconds);
        }
    }
}
