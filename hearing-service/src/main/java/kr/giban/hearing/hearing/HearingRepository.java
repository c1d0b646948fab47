package kr.giban.hearing.hearing;

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
class HearingRepository implements PanacheRepositoryBase<Hearing, UUID> {
    private static final Keyset ORDER =
            Keyset.by("startsAt", "startsAt", Instant.class).then("id", "id", UUID.class);

    Hearing require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    Hearing lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** The row, locked against a change of its state, but not against others who register. */
    Hearing share(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(ProblemException::notFound);
    }

    Page<Hearing> page(HearingFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions();
        Slice slice = ORDER.slice(page, filter.fingerprint());
        List<Hearing> rows = find(conditions.where(slice), conditions.parameters(slice))
                .page(0, slice.fetch())
                .list();
        Long total = page.wantsTotal() ? count(conditions.where(), conditions.parameters()) : null;
        return slice.page(rows, total, row -> List.of(row.startsAt, row.id));
    }

    /** The latest hearings, for a calendar. */
    List<Hearing> latest(int most) {
        return find("order by startsAt desc, id desc").page(0, most).list();
    }

    List<Hearing> ofConsultation(UUID consultation) {
        return find("consultationId = ?1 order by round", consultation).list();
    }
}
