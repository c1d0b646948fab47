package kr.giban.call.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored results. */
@ApplicationScoped
public class SelectionResultRepository implements PanacheRepositoryBase<SelectionResult, UUID> {
    List<SelectionResult> ofTask(UUID callTaskId) {
        return list("callTaskId = ?1 order by place nulls last, proposalId", callTaskId);
    }
}
