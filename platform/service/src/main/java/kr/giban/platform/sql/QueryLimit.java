package kr.giban.platform.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Gives the queries of Hibernate in a public read the limit that those of Jdbi have. What is read in a transaction has a session
 * of its own, so it is told to each; {@link QueryLimitFilter} tells that of the request.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class QueryLimit {
    private final ReadLimit limit;

    QueryLimit(ReadLimit limit) {
        this.limit = limit;
    }

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        limit.tellHibernate();
        return call.proceed();
    }
}
