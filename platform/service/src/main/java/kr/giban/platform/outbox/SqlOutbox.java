package kr.giban.platform.outbox;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.giban.platform.audit.AuditJson;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.web.RequestInfo;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The outbox as a table beside the data. What is marked as personal stays out, as out of the audit. */
@ApplicationScoped
class SqlOutbox implements Outbox {
    private static final String INSERT = """
            insert into outbox (id, type, subject, scope, organization, time, data, request_id)
            values (:id, :type, :subject, :scope, :organization, :time, cast(:data as jsonb), :requestId)
            """;

    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transaction;
    private final Sequencer sequencer;
    private final AuditJson json;
    private final Clock clock;
    private final RequestInfo request;

    SqlOutbox(
            Jdbi jdbi,
            TransactionSynchronizationRegistry transaction,
            Sequencer sequencer,
            AuditJson json,
            Clock clock,
            RequestInfo request) {
        this.jdbi = jdbi;
        this.transaction = transaction;
        this.sequencer = sequencer;
        this.json = json;
        this.clock = clock;
        this.request = request;
    }

    @Override
    public void publishAll(List<Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event belongs to the transaction of its change; there is none");
        }
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            Instant now = clock.instant();
            String requestId = requestId();
            PreparedBatch batch = handle.prepareBatch(INSERT);
            for (Event event : events) {
                batch.bind("id", UuidV7.next())
                        .bind("type", event.type())
                        .bind("subject", event.subject())
                        .bind("scope", event.visibility().scope())
                        .bind("organization", event.visibility().organization())
                        .bind("time", now)
                        .bind("data", json.text(event.data()))
                        .bind("requestId", requestId)
                        .add();
            }
            batch.execute();
        });
        sequenceAfterCommit();
    }

    @Override
    public void storedByStatement() {
        sequenceAfterCommit();
    }

    private void sequenceAfterCommit() {
        if (transaction.getResource(SqlOutbox.class) == null) {
            transaction.putResource(SqlOutbox.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit(sequencer));
        }
    }

    private String requestId() {
        boolean inRequest = Arc.container().requestContext().isActive();
        return inRequest && !request.requestId().isEmpty() ? request.requestId() : null;
    }

    private record AfterCommit(Sequencer sequencer) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sequencer.wake();
            }
        }
    }
}
