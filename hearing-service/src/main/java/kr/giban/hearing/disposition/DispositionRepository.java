package kr.giban.hearing.disposition;

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
class DispositionRepository implements PanacheRepositoryBase<Disposition, UUID> {
    private static final Keyset ORDER =
            Keyset.by("createdAt", "createdAt", Instant.class).then("id", "id", UUID.class);

    /** An opinion by its readable number. */
    record Unanswered(UUID id, String receiptNumber) {}

    /** What one opinion was answered with. */
    record Answer(UUID opinionId, UUID dispositionId, DispositionKind kind, String changeRef) {}

    UUID consultationOf(UUID id) {
        return getEntityManager()
                .createQuery("select consultationId from Disposition where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    Disposition lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    Page<Disposition> page(UUID consultation, DispositionFilter filter, boolean drafts, PageRequest page) {
        Conditions conditions = filter.conditions(consultation, drafts);
        Slice slice = ORDER.slice(page, filter.fingerprint(consultation, drafts));
        String from = "from Disposition disposition where ";
        List<Disposition> rows = find(from + conditions.where(slice), conditions.parameters(slice))
                .page(0, slice.fetch())
                .list();
        Long total = page.wantsTotal() ? count(from + conditions.where(), conditions.parameters()) : null;
        return slice.page(rows, total, row -> List.of(row.createdAt, row.id));
    }

    List<Disposition> ofConsultation(UUID consultation) {
        return find("consultationId = ?1 order by createdAt, id", consultation).list();
    }

    /** Those of the given opinions that another disposition answers. */
    List<UUID> answeredElsewhere(List<UUID> opinions, UUID by) {
        return getEntityManager()
                .createQuery(
                        "select o.opinionId from Disposition d join d.opinions o where o.opinionId in :ids and d.id <> :by",
                        UUID.class)
                .setParameter("ids", opinions)
                .setParameter("by", by)
                .getResultList();
    }

    List<Unanswered> unanswered(UUID consultation) {
        return getEntityManager()
                .createQuery("""
                        select o.id, o.receiptNumber from Opinion o
                         where o.consultationId = :consultation
                           and not exists (select 1 from Disposition d join d.opinions a where a.opinionId = o.id)
                         order by o.receivedAt, o.id""", Unanswered.class)
                .setParameter("consultation", consultation)
                .getResultList();
    }

    /** Every published answer of the consultation. */
    List<Answer> answers(UUID consultation) {
        return getEntityManager()
                .createQuery("""
                        select o.opinionId, d.id, d.kind, d.changeRef from Disposition d join d.opinions o
                         where d.consultationId = :consultation and d.state = PUBLISHED""", Answer.class)
                .setParameter("consultation", consultation)
                .getResultList();
    }
}
