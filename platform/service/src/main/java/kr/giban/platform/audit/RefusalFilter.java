package kr.giban.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import kr.giban.platform.security.Caller;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Records what a known caller tried to change and was refused, in a transaction of its own. */
public class RefusalFilter {
    private static final Logger LOG = Logger.getLogger(RefusalFilter.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 412, 422);

    private final JdbiAudit audit;
    private final Caller caller;
    private final ManagedExecutor executor;

    public RefusalFilter(JdbiAudit audit, Caller caller, ManagedExecutor executor) {
        this.audit = audit;
        this.caller = caller;
        this.executor = executor;
    }

    @ServerResponseFilter
    public void record(ContainerRequestContext request, ContainerResponseContext response) {
        if (READS.contains(request.getMethod()) || !REFUSALS.contains(response.getStatus())) {
            return;
        }
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String method = request.getMethod();
        int status = response.getStatus();
        // Who calls may only be asked where blocking is allowed; an unknown address is answered on an IO thread.
        Runnable write = () -> write(method, path, status);
        if (BlockingOperationControl.isBlockingAllowed()) {
            write.run();
        } else {
            executor.execute(write);
        }
    }

    private void write(String method, String path, int status) {
        try {
            if (caller.isAnonymous()) {
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> audit.refused(method, path, Integer.toString(status)));
        } catch (RuntimeException e) {
            LOG.error("a refusal could not be recorded", e);
        }
    }
}
