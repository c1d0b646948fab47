package kr.giban.call.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stored decisions. */
@ApplicationScoped
public class SelectionRepository implements PanacheRepositoryBase<Selection, UUID> {
    List<UUID> overdue(Instant now) {
        return getEntityManager()
                .createQuery("select s.callTaskId from Selection s where s.contractDueAt < :now", UUID.class)
                .setParameter("now", now)
                .getResultList();
    }
}
