package kr.giban.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work that no request asked for, so that it has an actor and a request scope like any other. */
@ApplicationScoped
public class SystemWork {
    private final Caller caller;

    public SystemWork(Caller caller) {
        this.caller = caller;
    }

    /** Runs the work as {@code system:<what>}. */
    public <T> T as(String what, Supplier<T> work) {
        ManagedContext scope = Arc.container().requestContext();
        boolean own = !scope.isActive();
        if (own) {
            scope.activate();
        }
        try {
            return caller.acting(Actor.system(what), work);
        } finally {
            if (own) {
                scope.terminate();
            }
        }
    }
}
