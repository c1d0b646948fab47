package kr.giban.roadmap.roadmap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.paging.Slice;

/** Roadmaps in the database. */
@ApplicationScoped
class RoadmapRepository implements PanacheRepositoryBase<Roadmap, UUID> {
    /** A roadmap appears by what its reader may read of it. */
    private static final String READABLE = """
            exists (select v.id from RoadmapVersion v where v.roadmapId = r.id
                and (:drafts = true or v.publishedAt is not null)
                and (:year is null or :year between v.header.yearFrom and v.header.yearTo))
            """;

    Optional<Roadmap> lock(UUID id) {
        Optional<Roadmap> found =
                find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    List<Roadmap> list(boolean drafts, Integer year, Slice slice) {
        Map<String, Object> parameters = new HashMap<>(slice.parameters());
        parameters.put("drafts", drafts);
        parameters.put("year", year);
        return find(
                        "from Roadmap r where " + READABLE + " and " + slice.where() + " order by " + slice.orderBy(),
                        parameters)
                .range(0, slice.fetch() - 1)
                .list();
    }

    long count(boolean drafts, Integer year) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("drafts", drafts);
        parameters.put("year", year);
        return count("from Roadmap r where " + READABLE, parameters);
    }
}
