package kr.giban.equipment.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;

/** Finds imports; each organization its own. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportJob, UUID> {
    private static final Keyset NEWEST = Keyset.by("id", "j.id", UUID.class).descending();

    /**
     * Of each organization the oldest import that is not finished, unless a worker has it: so the files of one come in the
     * order in which they were sent, one at a time; those first whose step was begun least often. NO KEY: what refers to the
     * job may be written meanwhile.
     */
    private static final String NEXT = """
            SELECT j.* FROM import_job j LEFT JOIN import_attempt a ON a.import_id = j.id WHERE j.state IN ('QUEUED', 'RUNNING')
            AND (a.not_before IS NULL OR a.not_before <= :now)
            AND NOT EXISTS (
                SELECT 1 FROM import_job e WHERE e.organization_id = j.organization_id AND e.ordinal < j.ordinal
                AND e.state IN ('QUEUED', 'RUNNING'))
            ORDER BY coalesce(a.begun, 0), j.ordinal LIMIT 1 FOR NO KEY UPDATE OF j SKIP LOCKED
            """;

    private static final String LOCK_FREE =
            "SELECT * FROM import_job j WHERE j.id = :id FOR NO KEY UPDATE OF j SKIP LOCKED";

    Optional<ImportJob> find(UUID id, String organization) {
        return find("id = ?1 and organizationId = ?2", id, organization).firstResultOptional();
    }

    Optional<ImportJob> lockNext(Instant now) {
        return jobs(getEntityManager()
                .createNativeQuery(NEXT, ImportJob.class)
                .setParameter("now", now)
                .getResultStream());
    }

    /**
     * The next place in the order of an organization's files; until the transaction ends nobody else is given one, so that
     * files are seen in their order.
     */
    long place(String organization) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended(:organization, 18)) IS NULL", Boolean.class)
                .setParameter("organization", organization)
                .getSingleResult();
        return (Long) getEntityManager()
                .createNativeQuery("SELECT nextval('import_job_ordinal')", Long.class)
                .getSingleResult();
    }

    /** The job, unless a worker has it. */
    Optional<ImportJob> lockIfFree(UUID id) {
        return jobs(getEntityManager()
                .createNativeQuery(LOCK_FREE, ImportJob.class)
                .setParameter("id", id)
                .getResultStream());
    }

    private static Optional<ImportJob> jobs(Stream<?> rows) {
        return rows.map(ImportJob.class::cast).findFirst();
    }

    Page<ImportJob> page(PageRequest request, String organization, List<ImportState> states) {
        Slice slice = NEWEST.slice(request, organization, states);
        Map<String, Object> parameters = new HashMap<>(Map.of("organization", organization));
        String where = "j.organizationId = :organization";
        if (states != null && !states.isEmpty()) {
            where += " and j.state in (:states)";
            parameters.put("states", states);
        }
        Long total = request.wantsTotal() ? count("from ImportJob j where " + where, parameters) : null;
        parameters.putAll(slice.parameters());
        List<ImportJob> rows = find(
                        "from ImportJob j where " + where + " and " + slice.where() + " order by " + slice.orderBy(),
                        parameters)
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, total, job -> List.of(job.id));
    }

    /** Some finished imports whose file and rows have been kept long enough. */
    List<ImportJob> expired(Instant finishedBefore, int limit) {
        return find("finishedAt < ?1 and purgedAt is null order by finishedAt", finishedBefore)
                .range(0, limit - 1)
                .list();
    }
}
