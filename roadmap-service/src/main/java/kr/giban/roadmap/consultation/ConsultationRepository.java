package kr.giban.roadmap.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What hearing-service has told, in tables of our own; telling it again changes nothing. */
@ApplicationScoped
class ConsultationRepository {
    private final Jdbi jdbi;

    ConsultationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A state never goes back, whatever is told again. */
    void put(UUID id, UUID roadmapId, int version, String state, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into consultation as c (id, roadmap_id, version_number, state, changed_at)
                        values (:id, :roadmap, :version, :state, :at)
                        on conflict (id) do update set state = excluded.state, changed_at = excluded.changed_at
                         where array_position(array['OPEN', 'CLOSED', 'DISPOSED', 'SEALED', 'CANCELLED'], c.state)
                             < array_position(array['OPEN', 'CLOSED', 'DISPOSED', 'SEALED', 'CANCELLED'], excluded.state)""")
                .bind("id", id)
                .bind("roadmap", roadmapId)
                .bind("version", version)
                .bind("state", state)
                .bind("at", at)
                .execute());
    }

    void putOpinions(List<ReceivedOpinion> opinions) {
        if (opinions.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into consultation_opinion (id, consultation_id, target, received_at)
                    values (:id, :consultationId, cast(:target as jsonb), :receivedAt)
                    on conflict (id) do nothing""");
            opinions.forEach(opinion -> batch.bindMethods(opinion).add());
            batch.execute();
        });
    }

    void putDisposition(Disposed disposed, Instant at) {
        jdbi.useHandle(
                db -> db.createUpdate("""
                        insert into consultation_disposition (opinion_id, id, kind, change_ref, published_at)
                        values (:opinionId, :dispositionId, :kind, :changeRef, :at)
                        on conflict (opinion_id) do nothing""").bindMethods(disposed).bind("at", at).execute());
    }

    /** The consultation on a version, but for those that were taken back; the last one, were there several. */
    Optional<ConsultationView> of(UUID roadmapId, int version) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select id, state from consultation
                         where roadmap_id = :roadmap and version_number = :version and state <> 'CANCELLED'
                         order by id desc limit 1""")
                .bind("roadmap", roadmapId)
                .bind("version", version)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ConsultationView(id, row.getString("state"), opinions(id));
                })
                .findOne());
    }

    private List<Disposed> opinions(UUID consultationId) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select o.id, d.id as disposition, d.kind, d.change_ref
                          from consultation_opinion o left join consultation_disposition d on d.opinion_id = o.id
                         where o.consultation_id = :consultation order by o.id""")
                .bind("consultation", consultationId)
                .map((row, context) -> new Disposed(
                        row.getObject("id", UUID.class),
                        row.getObject("disposition", UUID.class),
                        row.getString("kind"),
                        row.getString("change_ref")))
                .list());
    }
}
