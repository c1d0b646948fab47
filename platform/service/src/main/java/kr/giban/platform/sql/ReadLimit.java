package kr.giban.platform.sql;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
 * stays as good as it was. Writes and the machine's own work have no such limit. To Jdbi it is told with each statement, to
 * Hibernate with each session ({@link QueryLimit}, {@link QueryLimitFilter}), where it holds for queries and not for what is
 * read by its identifier.
 */
@ApplicationScoped
class ReadLimit implements StatementCustomizer {
    /** In milliseconds; the driver is told whole seconds. */
    private static final String OF_QUERIES = "jakarta.persistence.query.timeout";

    private final int seconds;
    private final RequestInfo request;
    private final EntityManager entities;

    ReadLimit(
            @ConfigProperty(name = "giban.sql.public-read-timeout", defaultValue = "10s") Duration limit,
            RequestInfo request,
            EntityManager entities) {
        // Less than a second would be none at all for JDBC.
        this.seconds = limit.isZero() ? 0 : Math.max(1, (int) limit.toSeconds());
        this.request = request;
        this.entities = entities;
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        if (holds()) {
            statement.setQueryTimeout(seconds);
        }
    }

    /** Tells the session that the caller has at hand, in its transaction or in its request. */
    void tellHibernate() {
        if (holds()) {
            entities.setProperty(OF_QUERIES, (int) Duration.ofSeconds(seconds).toMillis());
        }
    }

    private boolean holds() {
        return seconds > 0 && Arc.container().requestContext().isActive() && request.isPublicRead();
    }
}
