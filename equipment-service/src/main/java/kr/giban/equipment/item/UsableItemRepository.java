package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.center.CenterState;
import org.jdbi.v3.core.Jdbi;

/** Finds what decides on the use of items. */
@ApplicationScoped
class UsableItemRepository {
    private static final String SELECT = """
            SELECT i.id, i.asset_no, i.name_ko, i.sharing, i.sole_use_reason, i.reported_state,
                c.id AS center_id, c.code AS center_code, c.state AS center_state, c.organization_id
            FROM equipment_item i JOIN center c ON c.id = i.center_id WHERE i.id = :id""";

    private final Jdbi jdbi;

    UsableItemRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<UsableItem> find(UUID id) {
        return find(id, "");
    }

    /** Until the transaction ends neither item nor center change; others may hold them too. */
    Optional<UsableItem> hold(UUID id) {
        return find(id, " FOR SHARE");
    }

    private Optional<UsableItem> find(UUID id, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + lock)
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne());
    }

    private static UsableItem item(ResultSet row) throws SQLException {
        String sharing = row.getString("sharing");
        return new UsableItem(
                row.getObject("id", UUID.class),
                row.getString("asset_no"),
                row.getString("name_ko"),
                sharing == null ? null : Sharing.valueOf(sharing),
                row.getString("sole_use_reason"),
                ItemState.valueOf(row.getString("reported_state")),
                row.getObject("center_id", UUID.class),
                row.getString("center_code"),
                CenterState.valueOf(row.getString("center_state")),
                row.getString("organization_id"));
    }
}
