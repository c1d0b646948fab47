package kr.giban.roadmap.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Slice;

/** Advice in the database. */
@ApplicationScoped
class AdviceRepository implements PanacheRepositoryBase<Advice, UUID> {
    private static final String WANTED = "roadmapId = :roadmap and (:state is null or state = :state)";

    Optional<Advice> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Advice> list(UUID roadmapId, AdviceState state, Slice slice) {
        Map<String, Object> parameters = parameters(roadmapId, state);
        parameters.putAll(slice.parameters());
        return find(WANTED + " and " + slice.where() + " order by " + slice.orderBy(), parameters)
                .range(0, slice.fetch() - 1)
                .list();
    }

    long count(UUID roadmapId, AdviceState state) {
        return count(WANTED, parameters(roadmapId, state));
    }

    List<UUID> pending(UUID roadmapId) {
        return getEntityManager()
                .createQuery(
                        "select id from Advice where roadmapId = :roadmap and state = :state order by id", UUID.class)
                .setParameter("roadmap", roadmapId)
                .setParameter("state", AdviceState.PENDING)
                .getResultList();
    }

    private static Map<String, Object> parameters(UUID roadmapId, AdviceState state) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("roadmap", roadmapId);
        parameters.put("state", state);
        return parameters;
    }
}
