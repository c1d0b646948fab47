package kr.giban.roadmap.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Looks into the database of the service under test, and does to it what only an operator could. */
@ApplicationScoped
public class Database {
    private final Jdbi jdbi;

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public int execute(String sql, Object... parameters) {
        return jdbi.withHandle(db -> db.execute(sql, parameters));
    }

    public long count(String sql, Object... parameters) {
        return jdbi.withHandle(db -> {
            var query = db.createQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.bind(i, parameters[i]);
            }
            return query.mapTo(Long.class).one();
        });
    }

    /** Data of all public events of a type about a subject, as JSON text. */
    public List<String> events(String type, String subject) {
        return jdbi.withHandle(
                db -> db.createQuery("select data::text from outbox where type = ? and subject = ? order by ordinal")
                        .bind(0, type)
                        .bind(1, subject)
                        .mapTo(String.class)
                        .list());
    }

    /** Cuts the connection of whoever is in the middle of a transaction now, as a crash would. */
    public long cutTransactions() {
        return count("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'""");
    }
}
