package kr.giban.platform.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import kr.giban.platform.problem.ProblemException;

/** What the database's refusals mean to a client. */
public final class SqlFaults {
    /** foreign key, unique, check, exclusion: the request met other data. */
    private static final Set<String> CONSTRAINTS = Set.of("23503", "23505", "23514", "23P01");

    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "55P03");

    private SqlFaults() {}

    static Optional<ProblemException> problem(Throwable e) {
        SQLException sql = within(e, SQLException.class);
        if (sql == null || sql.getSQLState() == null) {
            return Optional.empty();
        }
        String state = sql.getSQLState();
        if (CONSTRAINTS.contains(state) || LOST_RACE.contains(state)) {
            return Optional.of(ProblemException.of("conflict").with("constraint", ""));
        }
        return state.startsWith("08")
                ? Optional.of(ProblemException.of("service-unavailable").withHeader("Retry-After", "5"))
                : Optional.empty();
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
