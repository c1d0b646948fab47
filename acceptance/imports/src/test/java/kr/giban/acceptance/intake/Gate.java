package kr.giban.acceptance.intake;

import static kr.giban.platform.harness.Patience.await;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Where a program can be made to stand, in the middle of a statement that it is known to come to: while the gate is closed,
 * the database lets nobody past. Nothing of the program knows of it.
 */
final class Gate {
    private final Connection keeper;
    /** Who is active is told anew only in each new transaction. */
    private final Connection watcher;

    private final String close;
    private final int pid;

    private Gate(String url, String close) throws SQLException {
        this.keeper = DriverManager.getConnection(url);
        this.keeper.setAutoCommit(false);
        this.watcher = DriverManager.getConnection(url);
        this.close = close;
        this.pid = keeper.unwrap(PGConnection.class).getBackendPID();
    }

    /** What every trigger of a gate calls: its number is the lock that the keeper holds while it is closed. */
    static void prepare(Statement statement) throws SQLException {
        statement.execute("""
                create function stand_at_gate() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
                    return new;
                end $$""");
    }

    /**
     * A gate before each row that meets the condition.
     *
     * @param when such as {@code before insert on equipment_item}
     */
    static Gate atRow(String url, int number, String when, String condition) throws SQLException {
        return trigger(url, number, "create trigger gate_%d %s for each row", when, condition);
    }

    /** A gate within the commit: all has been written and nothing is committed, but nothing more is asked of the program. */
    static Gate inCommit(String url, int number, String when, String condition) throws SQLException {
        return trigger(
                url,
                number,
                "create constraint trigger gate_%d %s deferrable initially deferred for each row",
                when,
                condition);
    }

    private static Gate trigger(String url, int number, String create, String when, String condition)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(create.formatted(number, when)
                    + " when (%s) execute function stand_at_gate(%d)".formatted(condition, number));
        }
        return new Gate(url, "select pg_advisory_xact_lock(%d)".formatted(number));
    }

    /** A gate before whoever wants the rows that the query locks. */
    static Gate atLockedRows(String url, String query) throws SQLException {
        return new Gate(url, query);
    }

    void close() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(close);
        }
    }

    void open() throws SQLException {
        keeper.rollback();
    }

    /** Waits until so many stand here. */
    void awaitStanding(int many) {
        String standing =
                "select left(query, 60) from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(pid);
        await("%d who stand at %s".formatted(many, close))
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> texts(standing), hasSize(many));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = watcher.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
