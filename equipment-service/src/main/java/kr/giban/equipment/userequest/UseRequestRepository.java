package kr.giban.equipment.userequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.userequest.Viewer.Scope;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;

/** Finds requests; each organization those of its own, and those that it answers. */
@ApplicationScoped
class UseRequestRepository implements PanacheRepositoryBase<UseRequest, UUID> {
    private static final Keyset NEWEST = Keyset.by("id", "r.id", UUID.class).descending();
    private static final String SEEN =
            "id = :id and (:all = true or organizationId = :organization or centerOrganizationId = :organization)";

    Optional<UseRequest> find(UUID id, Scope scope) {
        return find(SEEN, seen(id, scope)).firstResultOptional();
    }

    Optional<UseRequest> lock(UUID id, Scope scope) {
        return find(SEEN, seen(id, scope))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<UseRequest> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Map<String, Object> seen(UUID id, Scope scope) {
        return Map.of("id", id, "all", scope.all(), "organization", scope.organization());
    }

    Page<UseRequest> page(PageRequest request, Object[] filter, UseRequestConditions conditions) {
        Slice slice = NEWEST.slice(request, filter);
        Long total = request.wantsTotal()
                ? count("from UseRequest r where " + conditions.where(), conditions.parameters())
                : null;
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.putAll(slice.parameters());
        List<UseRequest> rows = find(
                        "from UseRequest r where " + conditions.where() + " and " + slice.where() + " order by "
                                + slice.orderBy(),
                        parameters)
                .range(0, slice.fetch() - 1)
                .list();
        return slice.page(rows, total, found -> List.of(found.id));
    }

    /** The newest of them that are older than this one; from the newest of all without it. */
    List<UseRequest> olderThan(UUID id, UseRequestConditions conditions, int limit) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        String older = "";
        if (id != null) {
            older = " and r.id < :older";
            parameters.put("older", id);
        }
        return find("from UseRequest r where " + conditions.where() + older + " order by r.id desc", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** Some whose answer is late, of which nobody has been told. */
    List<UUID> overdue(Instant now, int limit) {
        return ids(
                "r.state = REQUESTED and r.overdueToldAt is null and r.answerDueAt < :now order by r.answerDueAt",
                now,
                limit);
    }

    /** Some whose time has begun before the two sides agreed. */
    List<UUID> begunUnanswered(Instant now, int limit) {
        return ids(
                "r.state in (REQUESTED, PROPOSED) and coalesce(r.proposedStartsAt, r.startsAt) <= :now order by r.id",
                now,
                limit);
    }

    private List<UUID> ids(String where, Instant now, int limit) {
        return getEntityManager()
                .createQuery("select r.id from UseRequest r where " + where, UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Erases what is personal of some requests that were closed, or whose time was over, before; gives how many. */
    int erase(Instant before, Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        update use_request
                           set contact_name = null, contact_phone = null, contact_email = null, message = null,
                               contact_erased_at = :now, updated_at = :now, version = version + 1
                         where id in (
                               select id from use_request
                                where contact_erased_at is null and coalesce(closed_at, greatest(ends_at, proposed_ends_at)) < :before
                                order by coalesce(closed_at, greatest(ends_at, proposed_ends_at)) limit :limit for update skip locked)""")
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
