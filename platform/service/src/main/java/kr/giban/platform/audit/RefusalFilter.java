package kr.giban.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import kr.giban.platform.security.Actor;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Records what a known caller tried to change and was refused, in a transaction of its own. */
public class RefusalFilter {
    private static final Logger LOG = Logger.getLogger(RefusalFilter.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 412, 422);

    private final JdbiAudit audit;
    private final Caller caller;
    private final RequestInfo info;

    public RefusalFilter(JdbiAudit audit, Caller caller, RequestInfo info) {
        this.audit = audit;
        this.caller = caller;
        this.info = info;
    }

    /**
     * The answer waits until its refusal is on record: when the request is over, nobody knows any more who called. Who that is
     * may have to be asked; how long that takes is limited where it is asked.
     */
    @ServerResponseFilter
    public Uni<Void> record(ContainerRequestContext request, ContainerResponseContext response) {
        if (READS.contains(request.getMethod()) || !REFUSALS.contains(response.getStatus())) {
            return null;
        }
        Refusal refusal = new Refusal(
                info.requestId(),
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                Integer.toString(response.getStatus()));
        if (BlockingOperationControl.isBlockingAllowed()) {
            write(caller.actor(), refusal);
            return null;
        }
        return caller.eventualActor()
                .chain(actor -> eventually(actor, refusal))
                .onFailure()
                .invoke(RefusalFilter::lost)
                .onFailure()
                .recoverWithNull();
    }

    /** Whom nobody knows keeps no worker busy. */
    private Uni<Void> eventually(Actor actor, Refusal refusal) {
        return actor.isAnonymous()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(x -> write(actor, refusal));
    }

    private record Refusal(String requestId, String method, String path, String status) {}

    private void write(Actor actor, Refusal refusal) {
        if (actor.isAnonymous()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.refused(
                            actor, refusal.requestId(), refusal.method(), refusal.path(), refusal.status()));
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private static void lost(Throwable e) {
        LOG.error("a refusal could not be recorded", e);
    }
}
