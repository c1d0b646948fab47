package kr.giban.call.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored call-tasks. */
@ApplicationScoped
public class CallTaskRepository implements PanacheRepositoryBase<CallTask, UUID> {
    Optional<CallTask> lock(UUID id, LockModeType mode) {
        return findByIdOptional(id, mode);
    }

    Optional<CallTask> withCall(UUID id) {
        return find("select t from CallTask t join fetch t.call where t.id = ?1", id)
                .firstResultOptional();
    }

    List<CallTask> ofCall(UUID callId) {
        return list("select t from CallTask t join fetch t.call where t.call.id = ?1 order by t.code", callId);
    }
}
