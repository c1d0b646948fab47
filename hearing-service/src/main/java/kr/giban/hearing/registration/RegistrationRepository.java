package kr.giban.hearing.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.hearing.listing.Conditions;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.ProblemException;

@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {
    private static final Keyset ORDER = Keyset.by("queueNumber", "queueNumber", Long.class);

    /** Where a registration belongs, read without loading it, so that it can be locked after its pool. */
    record Place(UUID hearingId, AttendanceMode mode) {}

    Place placeOf(UUID id) {
        return find("id", id).project(Place.class).firstResultOptional().orElseThrow(ProblemException::notFound);
    }

    Registration require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    Registration lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    Optional<UUID> idByCode(UUID hearing, String code) {
        return getEntityManager()
                .createQuery("select id from Registration where hearingId = :hearing and code = :code", UUID.class)
                .setParameter("hearing", hearing)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    boolean hasActive(UUID hearing, String emailHash) {
        return count(
                        "hearingId = ?1 and emailHash = ?2 and state in (WAITING, OFFERED, CONFIRMED, ATTENDED)",
                        hearing,
                        emailHash)
                > 0;
    }

    boolean hasWaiting(UUID hearing, AttendanceMode mode) {
        return count("hearingId = ?1 and mode = ?2 and state = WAITING", hearing, mode) > 0;
    }

    List<Registration> firstWaiting(UUID hearing, AttendanceMode mode, int most) {
        return find("hearingId = ?1 and mode = ?2 and state = WAITING order by queueNumber", hearing, mode)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Registration> expired(UUID hearing, AttendanceMode mode, Instant now) {
        return find(
                        "hearingId = ?1 and mode = ?2 and state = OFFERED and offerExpiresAt <= ?3 order by queueNumber",
                        hearing,
                        mode,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The queues in which an offer has ended, or a free seat has someone waiting for it. */
    @SuppressWarnings("unchecked")
    List<Place> queuesToMove(Instant now) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct r.hearing_id, r.mode
                          from registration r
                          join hearing h on h.id = r.hearing_id
                          join seat_pool p on p.hearing_id = r.hearing_id and p.mode = r.mode
                         where (r.state = 'OFFERED' and r.offer_expires_at <= :now)
                            or (r.state = 'WAITING' and h.state = 'OPEN' and h.starts_at > :now
                                and (p.capacity is null or p.taken < p.capacity))""")
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new Place((UUID) row[0], AttendanceMode.valueOf((String) row[1])))
                .toList();
    }

    /** The place in its queue of each waiting registration among the given ones. */
    Map<UUID, Long> places(List<Registration> registrations) {
        List<UUID> waiting = registrations.stream()
                .filter(registration -> registration.state == RegistrationState.WAITING)
                .map(registration -> registration.id)
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select r.id, count(w.id) from Registration r
                          join Registration w on w.hearingId = r.hearingId and w.mode = r.mode
                               and w.state = WAITING and w.queueNumber <= r.queueNumber
                         where r.id in :ids group by r.id""", Object[].class)
                .setParameter("ids", waiting)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    Page<Registration> page(UUID hearing, RegistrationFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions(hearing);
        Slice slice = ORDER.slice(page, filter.fingerprint(hearing));
        List<Registration> rows = find(conditions.where(slice), conditions.parameters(slice))
                .page(0, slice.fetch())
                .list();
        Long total = page.wantsTotal() ? count(conditions.where(), conditions.parameters()) : null;
        return slice.page(rows, total, row -> List.of(row.queueNumber));
    }

    /** Erases what is personal of registrations for hearings long past; gives how many. */
    int erase(Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        update registration r
                           set name = null, email = null, phone = null, email_hash = null, organization = null,
                               personal_erased = true, version = r.version + 1
                          from hearing h
                         where h.id = r.hearing_id and h.ends_at < :before and not r.personal_erased""")
                .setParameter("before", before)
                .executeUpdate();
    }
}
