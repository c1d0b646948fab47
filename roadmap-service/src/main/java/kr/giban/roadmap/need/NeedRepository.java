package kr.giban.roadmap.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.paging.Slice;

/** Needs in the database. */
@ApplicationScoped
class NeedRepository implements PanacheRepositoryBase<Need, NeedId> {
    private static final String WANTED = """
            versionId = :version and (:division is null or division = :division)
            and (:classCode is null or classCode = :classCode) and (:region is null or region = :region)
            """;

    List<Need> of(UUID versionId) {
        return list("versionId = ?1 order by id", versionId);
    }

    Optional<Need> of(UUID versionId, UUID id) {
        return findByIdOptional(new NeedId(versionId, id));
    }

    /** The codes of the tasks of the version that say they fill the need. */
    List<String> filledBy(UUID versionId, UUID id) {
        List<?> codes = getEntityManager()
                .createNativeQuery("""
                        select t.code from task_content c join task t on t.id = c.task_id
                         where c.version_id = :version and :need = any(c.needs) order by t.code""", String.class)
                .setParameter("version", versionId)
                .setParameter("need", id)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    Set<UUID> known(UUID versionId, Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createQuery("select id from Need where versionId = :version and id in :ids", UUID.class)
                .setParameter("version", versionId)
                .setParameter("ids", ids)
                .getResultList());
    }

    List<Need> list(UUID versionId, NeedFilter filter, Slice slice) {
        Map<String, Object> parameters = parameters(versionId, filter);
        parameters.putAll(slice.parameters());
        return find(WANTED + " and " + slice.where() + " order by " + slice.orderBy(), parameters)
                .range(0, slice.fetch() - 1)
                .list();
    }

    long count(UUID versionId, NeedFilter filter) {
        return count(WANTED, parameters(versionId, filter));
    }

    private static Map<String, Object> parameters(UUID versionId, NeedFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("version", versionId);
        parameters.put("division", filter.division);
        parameters.put("classCode", filter.classCode);
        parameters.put("region", filter.region);
        return parameters;
    }
}
