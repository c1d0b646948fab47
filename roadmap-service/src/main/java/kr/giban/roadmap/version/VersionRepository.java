package kr.giban.roadmap.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.paging.Slice;

/** Versions in the database. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<RoadmapVersion, UUID> {
    private static final String READABLE = "roadmapId = :roadmap and (:drafts = true or publishedAt is not null)";

    List<RoadmapVersion> of(UUID roadmapId) {
        return list("roadmapId = ?1 order by number", roadmapId);
    }

    List<RoadmapVersion> ofAll(Collection<UUID> roadmapIds) {
        return list("roadmapId in ?1 order by number", roadmapIds);
    }

    List<RoadmapVersion> list(UUID roadmapId, boolean drafts, Slice slice) {
        Map<String, Object> parameters = new HashMap<>(slice.parameters());
        parameters.put("roadmap", roadmapId);
        parameters.put("drafts", drafts);
        return find(READABLE + " and " + slice.where() + " order by " + slice.orderBy(), parameters)
                .range(0, slice.fetch() - 1)
                .list();
    }

    long count(UUID roadmapId, boolean drafts) {
        return count(READABLE, Map.of("roadmap", roadmapId, "drafts", drafts));
    }

    Optional<RoadmapVersion> lock(UUID roadmapId, int number) {
        return locked("number = :number", Map.of("roadmap", roadmapId, "number", number));
    }

    Optional<RoadmapVersion> lockOpen(UUID roadmapId) {
        return locked("state in :states", Map.of("roadmap", roadmapId, "states", names(VersionState.OPEN)));
    }

    Optional<RoadmapVersion> lockInForce(UUID roadmapId) {
        return locked(
                "state in :states", Map.of("roadmap", roadmapId, "states", names(Set.of(VersionState.ANNOUNCED))));
    }

    private static List<String> names(Set<VersionState> states) {
        return states.stream().map(VersionState::name).toList();
    }

    /**
     * Locks the row before the entity is looked at: what this transaction may have read before it had the lock is not what
     * it now holds, and is read anew.
     */
    private Optional<RoadmapVersion> locked(String condition, Map<String, Object> parameters) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "select id from roadmap_version where roadmap_id = :roadmap and " + condition + " for update",
                        UUID.class);
        parameters.forEach(query::setParameter);
        List<?> ids = query.getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        RoadmapVersion version = findById((UUID) ids.get(0));
        getEntityManager().refresh(version);
        return Optional.of(version);
    }
}
