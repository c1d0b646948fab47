package kr.giban.platform.web;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** What the database's refusals mean to a client. */
public final class SqlFaults {
    private static final Logger LOG = Logger.getLogger(SqlFaults.class);
    /** foreign key, unique, check, exclusion: the request met other data. */
    private static final Set<String> CONSTRAINTS = Set.of("23503", "23505", "23514", "23P01");

    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "55P03");

    /** Characters, dates and numbers that the database cannot hold; what should have been refused before it. */
    private static final Set<String> UNHOLDABLE = Set.of("22003", "22007", "22008", "22021", "22P05");

    /** The statement was given up: it took longer than a public read may, or somebody ended it at the database. */
    private static final String GIVEN_UP = "57014";

    private SqlFaults() {}

    static Optional<ProblemException> problem(Throwable e) {
        SQLException sql = within(e, SQLException.class);
        if (sql == null) {
            return Optional.empty();
        }
        if (isAcquisitionTimeout(sql)) {
            return Optional.of(unavailable());
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (UNHOLDABLE.contains(state)) {
            LOG.warnf("the database refused a value of a request (%s)", state);
            return Optional.of(ProblemException.of("invalid-request").withFault(Fault.of("invalid-value")));
        }
        if (CONSTRAINTS.contains(state) || LOST_RACE.contains(state)) {
            return Optional.of(ProblemException.of("conflict").with("constraint", ""));
        }
        if (state.equals(GIVEN_UP)) {
            LOG.warn("the database gave up a statement of a request");
            return Optional.of(ProblemException.of("read-too-long").withHeader("Retry-After", "30"));
        }
        return state.startsWith("08") ? Optional.of(unavailable()) : Optional.empty();
    }

    /** All connections are in use for too long; the pool gives no state, only words. */
    private static boolean isAcquisitionTimeout(SQLException e) {
        return e.getSQLState() == null
                && e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static ProblemException unavailable() {
        return ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }

    /** The first of a kind in the chain of causes, or null. */
    public static <T extends Throwable> T within(Throwable e, Class<T> kind) {
        for (Throwable at = e; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
