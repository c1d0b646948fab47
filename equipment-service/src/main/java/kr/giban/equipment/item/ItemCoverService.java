package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** The photo that an item shows itself by. It is part of the item: with another one the item has another version. */
@ApplicationScoped
public class ItemCoverService {
    private final Jdbi jdbi;
    private final Clock clock;

    ItemCoverService(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An item whose photos and files nobody else changes until the transaction ends. */
    public record Held(UUID id, Optional<UUID> cover) {}

    @Transactional
    public Held hold(UUID item) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT id, cover_attachment_id FROM equipment_item WHERE id = :id FOR NO KEY UPDATE")
                        .bind("id", item)
                        .map((row, context) ->
                                new Held(item, Optional.ofNullable(row.getObject("cover_attachment_id", UUID.class))))
                        .findOne())
                .orElseThrow(ProblemException::notFound);
    }

    /** Sets the cover of an item that is held, or takes it away by null. */
    @Transactional
    public void set(Held item, UUID cover) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE equipment_item SET cover_attachment_id = CAST(:cover AS uuid), version = version + 1, updated_at = :now
                        WHERE id = :id AND cover_attachment_id IS DISTINCT FROM CAST(:cover AS uuid)""")
                .bind("cover", cover)
                .bind("now", clock.instant())
                .bind("id", item.id())
                .execute());
    }
}
