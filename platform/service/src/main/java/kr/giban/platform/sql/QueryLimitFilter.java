package kr.giban.platform.sql;

import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the limit of a public read to what it reads without a transaction; {@link QueryLimit} to what is read in one. */
public class QueryLimitFilter {
    private final ReadLimit limit;

    public QueryLimitFilter(ReadLimit limit) {
        this.limit = limit;
    }

    /** After it has been noted what request it is. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void tell() {
        limit.tellHibernate();
    }
}
