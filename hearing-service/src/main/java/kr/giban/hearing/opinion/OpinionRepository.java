package kr.giban.hearing.opinion;

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
class OpinionRepository implements PanacheRepositoryBase<Opinion, UUID> {
    private static final Keyset ORDER =
            Keyset.by("receivedAt", "receivedAt", Instant.class).then("id", "id", UUID.class);

    Opinion require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    Opinion lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    long nextReceiptNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('opinion_receipt_number')")
                        .getSingleResult())
                .longValue();
    }

    Page<Opinion> page(UUID consultation, OpinionFilter filter, boolean all, PageRequest page) {
        Conditions conditions = filter.conditions(consultation, all);
        Slice slice = ORDER.slice(page, filter.fingerprint(consultation, all));
        List<Opinion> rows = find(conditions.where(slice), conditions.parameters(slice))
                .page(0, slice.fetch())
                .list();
        Long total = page.wantsTotal() ? count(conditions.where(), conditions.parameters()) : null;
        return slice.page(rows, total, row -> List.of(row.receivedAt, row.id));
    }

    /** Those of the given opinions that belong to the consultation. */
    List<UUID> belonging(UUID consultation, List<UUID> ids) {
        return getEntityManager()
                .createQuery("select id from Opinion where consultationId = :consultation and id in :ids", UUID.class)
                .setParameter("consultation", consultation)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<UUID> ofGroup(UUID consultation, UUID group) {
        return getEntityManager()
                .createQuery(
                        "select id from Opinion where consultationId = :consultation and groupId = :group"
                                + " order by receivedAt, id",
                        UUID.class)
                .setParameter("consultation", consultation)
                .setParameter("group", group)
                .getResultList();
    }

    /** Erases who gave opinions in consultations long closed, and what they wrote unmasked; gives how many. */
    int erase(Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        update opinion o
                           set name = null, email = null, phone = null, original_text = null, personal_erased = true,
                               version = o.version + 1
                          from consultation c
                         where c.id = o.consultation_id and c.closes_at < :before and not o.personal_erased""")
                .setParameter("before", before)
                .executeUpdate();
    }
}
