package kr.giban.call.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored members of committees. */
@ApplicationScoped
public class PanelMemberRepository implements PanacheRepositoryBase<PanelMember, UUID> {
    List<PanelMember> ofTask(UUID callTaskId) {
        return list("callTaskId = ?1 order by id", callTaskId);
    }
}
