package kr.giban.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Clock;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.security.Actor;
import kr.giban.platform.security.Caller;
import kr.giban.platform.web.RequestInfo;
import org.jdbi.v3.core.Jdbi;

/** The audit as a table that only grows. */
@ApplicationScoped
class JdbiAudit implements Audit {
    private final Jdbi jdbi;
    private final AuditJson json;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    JdbiAudit(Jdbi jdbi, AuditJson json, Caller caller, RequestInfo request, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public void changed(String action, String entity, Object id, Object before, Object after) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a change is audited in its own transaction");
        }
        Row row = new Row(action, entity, id.toString(), "done", null, json.text(before), json.text(after));
        write(caller.actor(), requestId(), row);
    }

    /** A command refused to a known caller; who calls this gives the transaction. The request may be over by then. */
    void refused(Actor actor, String requestId, String action, String path, String problem) {
        write(actor, requestId, new Row(action, "request", path, "refused", problem, null, null));
    }

    public record Row(
            String action,
            String entity,
            String entityId,
            String outcome,
            String problem,
            String before,
            String after) {}

    private void write(Actor actor, String requestId, Row row) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into audit_entry (id, at, subject, organization, roles, action, entity, entity_id, outcome,
                                                 problem, before, after, request_id)
                        values (:id, :at, :subject, :organization, :roles, :action, :entity, :entityId, :outcome,
                                :problem, :before::jsonb, :after::jsonb, :requestId)""")
                .bindMethods(row)
                .bind("id", UuidV7.next())
                .bind("at", clock.instant())
                .bind("subject", actor.subject())
                .bind("organization", actor.organization())
                .bindArray(
                        "roles", String.class, actor.roles().stream().sorted().toList())
                .bind("requestId", requestId)
                .execute());
    }

    private String requestId() {
        return Arc.container().requestContext().isActive() ? request.requestId() : "";
    }
}
