package kr.giban.hearing.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.listing.Conditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.ProblemException;

@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {
    private static final Keyset ORDER =
            Keyset.by("opensAt", "opensAt", Instant.class).descending().then("id", "id", UUID.class);

    Consultation require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** The row, locked against every other writer. */
    Consultation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** The row, locked against a change of its state, but not against others who add to it. */
    Consultation share(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(ProblemException::notFound);
    }

    Page<Consultation> page(ConsultationFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions();
        Slice slice = ORDER.slice(page, filter.fingerprint());
        List<Consultation> rows = find(conditions.where(slice), conditions.parameters(slice))
                .page(0, slice.fetch())
                .list();
        Long total = page.wantsTotal() ? count(conditions.where(), conditions.parameters()) : null;
        return slice.page(rows, total, row -> List.of(row.opensAt, row.id));
    }

    List<UUID> toOpen(Instant now) {
        return ids("state = PLANNED and opensAt <= ?1 order by opensAt", now);
    }

    List<UUID> toClose(Instant now) {
        return ids("state = OPEN and closesAt <= ?1 order by closesAt", now);
    }

    private List<UUID> ids(String condition, Instant now) {
        return getEntityManager()
                .createQuery("select id from Consultation where " + condition, UUID.class)
                .setParameter(1, now)
                .getResultList();
    }
}
