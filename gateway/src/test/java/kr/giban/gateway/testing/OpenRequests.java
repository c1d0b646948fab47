package kr.giban.gateway.testing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts as the server does that waits for its last requests before it stops. */
@Singleton
public class OpenRequests {
    private static final int BEFORE_ALL_ROUTES = 1000;

    private final AtomicInteger open = new AtomicInteger();

    void watch(@Observes Filters filters) {
        filters.register(
                context -> {
                    open.incrementAndGet();
                    QuarkusRequestWrapper.get(context.request()).addRequestDoneHandler(x -> open.decrementAndGet());
                    context.next();
                },
                BEFORE_ALL_ROUTES);
    }

    public int count() {
        return open.get();
    }
}
